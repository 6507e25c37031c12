import { type RefObject, useState } from 'react'
import type { TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { TextArea } from '../../../ui/text-area'
import type { RichEditorProps } from '../editor.props'
import { noteTyping } from '../rest'
import styles from './editor.module.css'

type Props = RichEditorProps & { onFocus?: () => void; wasTyping?: RefObject<boolean> }

/** A plain field in the place of the editor while it is on its way; what is typed here is read as Markdown. */
export function WaitingEditor({
  label,
  labelHidden,
  value,
  onChange,
  placeholder,
  lang,
  autoFocus,
  onSubmit,
  onFocus,
  error,
  height = 'post',
  end,
}: Props) {
  const [text, setText] = useState(() => toMarkdown(value))
  return (
    <div className={styles.editor} data-height={height}>
      <div className={styles.bar}>
        <div className={styles.tools} />
        {end}
      </div>
      <div className={styles.waiting}>
        <TextArea
          label={label}
          labelHidden={labelHidden}
          value={text}
          lang={lang}
          placeholder={placeholder}
          error={error}
          autoFocus={autoFocus}
          onFocus={onFocus}
          onChange={(event) => {
            noteTyping()
            setText(event.target.value)
            onChange(read(event.target.value))
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.()
          }}
        />
      </div>
    </div>
  )
}

/** As Markdown; a blank at the end stays, because one is still writing. */
function read(text: string): TextDocument {
  const document = parseMarkdown(text)
  const blank = /(?<=\S) +$/.exec(text)?.[0]
  const last = document.content.at(-1)
  if (blank && last?.type === 'paragraph') last.content?.push({ type: 'text', text: blank })
  return document
}
