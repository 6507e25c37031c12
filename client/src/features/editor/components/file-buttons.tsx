import { useRef } from 'react'
import { ImagePlus, Paperclip } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

type Props = { onFiles: (files: File[]) => void; folded: boolean }

export function FileButtons({ onFiles, folded }: Props) {
  const t = useT()
  const images = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const input = { type: 'file', hidden: true, multiple: true, tabIndex: -1 } as const
  const take = (from: HTMLInputElement) => {
    onFiles([...(from.files ?? [])])
    from.value = ''
  }
  return (
    <>
      <IconButton icon={ImagePlus} label={t('editor.image')} onClick={() => images.current?.click()} />
      <span hidden={folded} className={styles.part}>
        <IconButton icon={Paperclip} label={t('editor.file')} onClick={() => files.current?.click()} />
      </span>
      <input {...input} ref={images} accept="image/*" onChange={(event) => take(event.target)} />
      <input {...input} ref={files} onChange={(event) => take(event.target)} />
    </>
  )
}
