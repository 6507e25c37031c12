import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { AtSign, Bold, Italic, Link, List, ListOrdered, TextQuote } from 'lucide-react'
import type { Locale } from '@osmose/shared/core/fields'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { MentionList } from '../../../ui/mention-list'
import { TextArea } from '../../../ui/text-area'
import { useT } from '../../../lib/i18n'
import { type Edit, link, prefix, wrap } from '../markup'
import type { Named } from '../mentions'
import { useMentions } from '../use-mentions'
import styles from './markdown-field.module.css'

const Preview = lazy(() => import('./preview').then((module) => ({ default: module.Preview })))

const tools = [
  { name: 'bold', icon: Bold, change: (at: Edit) => wrap(at, '**') },
  { name: 'italic', icon: Italic, change: (at: Edit) => wrap(at, '*') },
  { name: 'list', icon: List, change: (at: Edit) => prefix(at, () => '- ', /^- /) },
  {
    name: 'numbered',
    icon: ListOrdered,
    change: (at: Edit) => prefix(at, (line) => `${line + 1}. `, /^\d+\. /),
  },
  { name: 'quote', icon: TextQuote, change: (at: Edit) => prefix(at, () => '> ', /^> /) },
  { name: 'link', icon: Link, change: link },
] as const

type Props = {
  label: string
  placeholder?: string
  text: string
  named: Named
  lang: Locale
  communityId: string | undefined
  onChange: (text: string, named: Named) => void
  onSubmit?: () => void
  error?: string
  rows?: number
  /** At the end of the toolbar: the language. */
  end?: ReactNode
}

/** Where a text is written: plain text with a few signs, buttons that put them, people to name, and a look at the result. */
export function MarkdownField({
  label,
  placeholder,
  text,
  named,
  lang,
  communityId,
  onChange,
  onSubmit,
  error,
  rows = 8,
  end,
}: Props) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const [previewed, setPreviewed] = useState(false)
  const mentions = useMentions({ field, text, named, communityId, onChange })

  const edit = (act: (edit: Edit) => Edit) => {
    const input = field.current
    if (!input) return
    const next = act({ text, start: input.selectionStart, end: input.selectionEnd })
    onChange(next.text, named)
    input.focus()
    requestAnimationFrame(() => input.setSelectionRange(next.start, next.end))
  }
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <div role="toolbar" aria-label={t('posts.toolbar')} className={styles.tools}>
          {!previewed &&
            tools.map(({ name, icon, change }) => (
              <IconButton key={name} icon={icon} label={t(`posts.${name}`)} onClick={() => edit(change)} />
            ))}
          {!previewed && <IconButton icon={AtSign} label={t('posts.mention')} onClick={mentions.begin} />}
        </div>
        <Button kind="quiet" size="small" onClick={() => setPreviewed(!previewed)} aria-pressed={previewed}>
          {t(previewed ? 'posts.write_again' : 'posts.preview')}
        </Button>
        {end}
      </div>
      {previewed ? (
        <div className={styles.preview}>
          <Suspense fallback={t('app.loading')}>
            <Preview text={text} named={named} lang={lang} />
          </Suspense>
        </div>
      ) : (
        <div className={styles.field}>
          <TextArea
            {...mentions.fieldProps}
            ref={field}
            label={label}
            labelHidden
            placeholder={placeholder}
            value={text}
            lang={lang}
            rows={rows}
            error={error}
            onChange={(event) => {
              onChange(event.target.value, named)
              mentions.look()
            }}
            onSelect={mentions.look}
            onBlur={mentions.close}
            onKeyDown={(event) => {
              if (mentions.onKeyDown(event)) return
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.()
              const sign = (event.ctrlKey || event.metaKey) && { b: '**', i: '*' }[event.key]
              if (!sign) return
              event.preventDefault()
              edit((at) => wrap(at, sign))
            }}
          />
          {mentions.people.length > 0 && (
            <div className={styles.people}>
              <MentionList
                id={mentions.listId}
                label={t('posts.people_found')}
                active={mentions.active?.id}
                onPick={mentions.pick}
                people={mentions.people}
              />
            </div>
          )}
        </div>
      )}
    </div>
  )
}
