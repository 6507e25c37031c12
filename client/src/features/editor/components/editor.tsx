import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { EditorContent, useEditor } from '@tiptap/react'
import { CircleAlert } from 'lucide-react'
import type { TextDocument } from '@osmose/shared/text/document'
import { useT } from '../../../lib/i18n'
import { isPhone } from '../../../lib/use-media'
import type { RichEditorProps } from '../editor.props'
import { extensionsOf } from '../extensions'
import { filesIn } from '../files-in'
import { cleanHtml } from '../paste'
import { toDocument } from '../to-document'
import { isSpacedNode } from '../typed-at'
import { useSuggestions } from '../use-suggestions'
import { useUploads } from '../use-uploads'
import { caretIn, type Waiting } from '../waiting'
import { EmojiButton } from './emoji-button'
import { FileButtons } from './file-buttons'
import { FormatMenu } from './format-menu'
import { LinkForm } from './link-form'
import { SendingList } from './sending-list'
import { Shortcuts } from './shortcuts'
import { SuggestionList } from './suggestion-list'
import { TableTools } from './table-tools'
import { Toolbar } from './toolbar'
import typography from '../../../ui/typography.module.css'
import styles from './editor.module.css'

type Props = RichEditorProps & { waiting?: RefObject<Waiting | undefined> }

/** What stands over the text on a phone, in pixels: its bars above, what sends it below. */
const beside = { top: 120, right: 0, bottom: 80, left: 0 }

/** The editor itself. What it holds is read by `toDocument`; nothing else of it leaves. */
export function Editor(props: Props) {
  const { label, labelHidden, value, placeholder, lang, error, communityId, height = 'post', end } = props
  const t = useT()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const written = useRef<TextDocument>(value)
  const [linking, setLinking] = useState(false)
  const [extensions] = useState(() => extensionsOf(() => latest.current.placeholder ?? ''))
  const press = useRef((_event: KeyboardEvent): boolean => false)
  const takeFiles = useRef((_files: File[]): boolean => false)

  const editor = useEditor({
    extensions,
    // A style sheet of its own would be refused by our content security policy; its rules stand in `editor.module.css`.
    injectCSS: false,
    content: value,
    autofocus: props.autoFocus && !props.waiting?.current ? 'end' : false,
    editorProps: {
      attributes: { class: `${typography.typography} ${styles.text}` },
      ...(isPhone() && { scrollThreshold: beside, scrollMargin: beside }),
      transformPastedHTML: cleanHtml,
      handleKeyDown: (_view, event) => {
        if (event.isComposing || !press.current(event)) return false
        event.preventDefault()
        event.stopPropagation()
        return true
      },
      handleTextInput: (view, _from, _to, typed) => typed === ' ' && isSpacedNode(view.state),
      handlePaste: (_view, event) => takeFiles.current(filesIn(event.clipboardData)),
      handleDrop: (_view, event, _slice, moved) => !moved && takeFiles.current(filesIn(event.dataTransfer)),
    },
    onUpdate: ({ editor: changed }) => {
      written.current = toDocument(changed.getJSON())
      latest.current.onChange(written.current)
    },
  })
  useLayoutEffect(() => {
    const { waiting } = latest.current
    const left = waiting?.current
    if (!editor || editor.isDestroyed || !waiting || !left) return
    waiting.current = undefined
    const at = caretIn(editor.schema, left) ?? editor.state.doc.content.size
    editor.commands.setTextSelection(Math.min(at, editor.state.doc.content.size))
    editor.view.focus()
  }, [editor])
  const suggestions = useSuggestions({ editor, communityId })
  const uploads = useUploads(editor, props.upload)
  const isSending = uploads.sending.some(({ refusal }) => refusal === undefined)
  useEffect(() => latest.current.onSending?.(isSending), [isSending])

  const toToolbar = () => frame.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
  press.current = (event) => {
    const plain = !event.shiftKey && !event.altKey
    const command = (event.ctrlKey || event.metaKey) && plain
    if (!command && plain && suggestions.press(event.key)) return true
    if (command && event.key.toLowerCase() === 'k') setLinking(true)
    else if (command && event.key === 'Enter') latest.current.onSubmit?.()
    else if ((event.key === 'Escape' && plain) || (event.altKey && event.key === 'F10')) toToolbar()
    else return false
    return true
  }
  takeFiles.current = (files) => {
    if (files.length === 0 || !props.upload) return false
    uploads.add(files)
    return true
  }

  useEffect(() => {
    if (!editor || value === written.current) return
    written.current = value
    editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  const { active, listId, items } = suggestions
  useEffect(() => {
    const attributes: Record<string, string | undefined> = {
      id,
      lang,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': `${id}-label`,
      'aria-placeholder': placeholder,
      'aria-invalid': error ? 'true' : undefined,
      'aria-describedby': error ? `${id}-error` : undefined,
      'aria-autocomplete': 'list',
      'aria-controls': items.length > 0 ? listId : undefined,
      'aria-activedescendant': active && `${listId}-${active.id}`,
    }
    const say = () => {
      const field = frame.current?.querySelector('[contenteditable=true]')
      for (const [name, given] of Object.entries(attributes))
        if (given === undefined) field?.removeAttribute(name)
        else field?.setAttribute(name, given)
    }
    say()
    editor?.on('create', say)
    return () => void editor?.off('create', say)
  })

  if (!editor) return null
  return (
    <div ref={frame} className={styles.editor} data-height={height} data-error={error ? true : undefined}>
      <span id={`${id}-label`} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </span>
      <div className={styles.top}>
        <div className={styles.bar}>
          <Toolbar editor={editor} controls={id} linking={linking} onLink={() => setLinking(!linking)}>
            {(folded) => (
              <>
                {props.upload && <FileButtons onFiles={uploads.add} folded={folded} />}
                <span hidden={folded} className={styles.part}>
                  <EmojiButton editor={editor} />
                  <FormatMenu editor={editor} />
                  <Shortcuts />
                </span>
              </>
            )}
          </Toolbar>
          {end}
        </div>
        <TableTools editor={editor} />
        {linking && <LinkForm editor={editor} links={props.links} onDone={() => setLinking(false)} />}
      </div>
      <EditorContent editor={editor} className={styles.content} />
      <SuggestionList {...suggestions} editor={editor} label={t('editor.suggested')} />
      <SendingList {...uploads} />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
