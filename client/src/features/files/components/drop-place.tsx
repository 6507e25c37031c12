import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Paperclip } from 'lucide-react'
import { Button } from '../../../ui/button'
import type { Icon } from '../../../ui/icon'
import { useT } from '../../../lib/i18n'
import styles from './files.module.css'

type Props = {
  onFiles: (files: readonly File[]) => void
  children: ReactNode
  /** False: nothing may be dropped here. */
  open?: boolean
}

/** A part of the page onto which files may be dropped. */
export function DropPlace({ onFiles, children, open = true }: Props) {
  const t = useT()
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  // One element, open or not: what is being typed inside stays.
  const brings = (event: DragEvent) => open && event.dataTransfer.types.includes('Files')
  const enter = (event: DragEvent, step: number) => {
    if (!brings(event)) return
    event.preventDefault()
    depth.current += step
    setOver(depth.current > 0)
  }
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => brings(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!brings(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <p className={styles.over} aria-hidden>
          {t('files.attach_drop')}
        </p>
      )}
    </div>
  )
}

type ChooseProps = {
  onFiles: (files: readonly File[]) => void
  children: ReactNode
  icon?: Icon
  kind?: 'primary' | 'normal' | 'quiet'
  size?: 'small' | 'normal' | 'large'
  many?: boolean
  /** Which files are proposed, as the browser reads it: `image/*`. */
  accept?: string
}

/** The same by a button, for those who do not drag. */
export function ChooseFiles({
  onFiles,
  children,
  icon = Paperclip,
  kind,
  size,
  many = true,
  accept,
}: ChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={icon} kind={kind} size={size} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={many}
        accept={accept}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
