import { type RefObject, useState } from 'react'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { TextArea } from '../../../ui/text-area'
import type { RichEditorProps } from '../editor.props'
import { noteTyping } from '../rest'
import { readWaiting, type Waiting } from '../waiting'
import styles from './editor.module.css'

type Props = RichEditorProps & { waiting?: RefObject<Waiting | undefined> }

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
  waiting,
  error,
  height = 'post',
  end,
}: Props) {
  const [text, setText] = useState(() => toMarkdown(value))
  const note = ({ value: typed, selectionEnd: caret }: HTMLTextAreaElement) => {
    if (waiting) waiting.current = { text: typed, caret }
  }
  return (
    <div className={styles.editor} data-height={height}>
      <div className={styles.top}>
        <div className={styles.bar}>
          <div className={styles.tools} />
          {end}
        </div>
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
          onFocus={({ currentTarget: field }) => {
            if (autoFocus && !waiting?.current) field.setSelectionRange(text.length, text.length)
            note(field)
          }}
          onSelect={(event) => note(event.currentTarget)}
          onBlur={({ relatedTarget }) => {
            if (waiting && relatedTarget) waiting.current = undefined
          }}
          onChange={(event) => {
            noteTyping()
            note(event.currentTarget)
            setText(event.target.value)
            onChange(readWaiting(event.target.value))
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.()
          }}
        />
      </div>
    </div>
  )
}
