import { type FormEvent, useEffect, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { safeHref } from '@osmose/shared/text/href'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import type { LinkProposal, RichEditorProps } from '../editor.props'
import styles from './editor.module.css'

/** The address as one would type it, as we keep it. */
export function addressOf(typed: string): string | undefined {
  const address = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(address)) return safeHref(`mailto:${address}`)
  return safeHref(address) ?? safeHref(`https://${address}`)
}

type Props = { editor: Editor; links?: RichEditorProps['links']; onDone: () => void }

/** Sets, changes or takes away the address behind the selected words; without any, the address itself is written. */
export function LinkForm({ editor, links, onDone }: Props) {
  const t = useT()
  const former = (editor.getAttributes('link').href as string | undefined) ?? ''
  const [typed, setTyped] = useState(former)
  const [wrong, setWrong] = useState(false)
  const found = useProposals(links, typed)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const [first] = found
    if (first) return lead(first.href, first.label)
    const href = addressOf(typed)
    if (href === undefined) return setWrong(true)
    lead(href, typed.trim())
  }
  const lead = (href: string, words: string) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && former === '')
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
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
        label={t(links ? 'editor.link_find' : 'editor.link_address')}
        placeholder="https://"
        inputMode={links ? 'search' : 'url'}
        autoFocus
        value={typed}
        error={wrong ? t('editor.link_wrong') : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
        }}
      />
      {found.length > 0 && (
        <ul className={styles.proposals}>
          {found.map(({ href, label, note }) => (
            <li key={href}>
              <Button size="small" kind="quiet" onClick={() => lead(href, label)}>
                {label}
              </Button>
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
      )}
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

/** What the words typed may mean, asked a moment after the last of them; an address means itself. */
function useProposals(links: RichEditorProps['links'], typed: string): readonly LinkProposal[] {
  const [found, setFound] = useState<readonly LinkProposal[]>([])
  const words = /[/:@]|^\S+\.\p{L}{2,}$/u.test(typed) ? '' : typed.trim()
  useEffect(() => {
    if (!links || words.length < 2) return setFound([])
    let isLatest = true
    const timer = setTimeout(() => {
      links(words).then(
        (some) => isLatest && setFound(some.slice(0, 6)),
        () => isLatest && setFound([]),
      )
    }, 200)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [links, words])
  return found
}
