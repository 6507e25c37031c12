import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { EditorContent, useEditor } from '@tiptap/react'
import { CircleAlert } from 'lucide-react'
import type { TextDocument } from '@osmose/shared/text/document'
import type { RichEditorProps } from '../editor.public'
import { extensionsOf } from '../extensions'
import { toDocument } from '../to-document'
import { LinkForm } from './link-form'
import { Toolbar } from './toolbar'
import styles from './editor.module.css'

type Props = RichEditorProps & { wasTyping: RefObject<boolean> }

export function Editor(props: Props) {
  const { label, labelHidden, value, placeholder, lang, error, height = 'post', end } = props
  const id = useId()
  const latest = useRef(props)
  latest.current = props
  const written = useRef<TextDocument>(value)
  const [linking, setLinking] = useState(false)

  const editor = useEditor({
    extensions: extensionsOf(() => latest.current.placeholder ?? ''),
    content: value,
    autofocus: props.autoFocus || props.wasTyping.current ? 'end' : false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        class: styles.text ?? '',
      },
      handleKeyDown: (_view, event) => {
        const command = event.ctrlKey || event.metaKey
        const act = command && !event.altKey && acts[event.key.toLowerCase()]
        if (!act && event.key !== 'Escape') return false
        if (!act && !leave()) return false
        event.preventDefault()
        event.stopPropagation()
        if (act) act()
        return true
      },
    },
    onUpdate: ({ editor: changed }) => {
      written.current = toDocument(changed.getJSON())
      latest.current.onChange(written.current)
    },
  })

  const acts: Record<string, () => void> = {
    k: () => setLinking(true),
    enter: () => latest.current.onSubmit?.(),
  }
  const leave = () => {
    const tools = editor?.view.dom
      .closest(`.${styles.editor}`)
      ?.querySelector<HTMLElement>('[role=toolbar] button[tabindex="0"]')
    tools?.focus()
    return tools !== undefined
  }

  useEffect(() => {
    if (!editor || value === written.current) return
    written.current = value
    editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          ...(editor.options.editorProps.attributes as Record<string, string>),
          lang,
          'aria-invalid': error ? 'true' : 'false',
          'aria-describedby': error ? `${id}-error` : '',
          'aria-placeholder': placeholder ?? '',
        },
      },
    })
  }, [editor, lang, error, placeholder, id])

  if (!editor) return null
  return (
    <div className={styles.editor} data-height={height} data-error={error ? true : undefined}>
      <span id={`${id}-label`} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </span>
      <div className={styles.bar}>
        <Toolbar editor={editor} controls={id} linking={linking} onLink={() => setLinking(!linking)} />
        {end}
      </div>
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
      <EditorContent editor={editor} className={styles.content} />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
