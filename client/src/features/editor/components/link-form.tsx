import { type FormEvent, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { safeHref } from '@osmose/shared/text/href'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

/** The address as one would type it, as we keep it. */
export function addressOf(typed: string): string | undefined {
  const address = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(address)) return safeHref(`mailto:${address}`)
  return safeHref(address) ?? safeHref(`https://${address}`)
}

type Props = { editor: Editor; onDone: () => void }

/** Sets, changes or takes away the address behind the selected words; without any, the address itself is written. */
export function LinkForm({ editor, onDone }: Props) {
  const t = useT()
  const former = (editor.getAttributes('link').href as string | undefined) ?? ''
  const [typed, setTyped] = useState(former)
  const [wrong, setWrong] = useState(false)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const href = addressOf(typed)
    if (href === undefined) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && former === '')
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    else chain.setLink({ href }).run()
    onDone()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <div
      role="group"
      aria-label={t('editor.link')}
      className={styles.link}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply(event)
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        editor.commands.focus()
        onDone()
      }}
    >
      <TextField
        label={t('editor.link_address')}
        placeholder="https://"
        inputMode="url"
        autoFocus
        value={typed}
        error={wrong ? t('editor.link_wrong') : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
        }}
      />
      <div className={styles.acts}>
        <Button size="small" onClick={apply}>
          {t('editor.link_set')}
        </Button>
        {former !== '' && (
          <Button size="small" kind="quiet" onClick={remove}>
            {t('editor.link_remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
