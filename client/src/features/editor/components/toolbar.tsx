import { type ReactNode, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  AtSign,
  Bold,
  Ellipsis,
  Hash,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  TextQuote,
} from 'lucide-react'
import { moveFocus } from '../../../ui/arrows'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import { phone, useMedia } from '../../../lib/use-media'
import { useOneStop } from '../use-one-stop'
import styles from './editor.module.css'

interface Tool {
  name: 'bold' | 'italic' | 'list' | 'numbered' | 'quote'
  icon: LucideIcon
  keys: string
  isOn: (editor: Editor) => boolean
  run: (editor: Editor) => void
  /** On a phone it comes with the others. */
  isRare?: boolean
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    icon: Bold,
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: Italic,
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'list',
    icon: List,
    keys: 'Control+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbered',
    icon: ListOrdered,
    keys: 'Control+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isRare: true,
  },
  {
    name: 'quote',
    icon: TextQuote,
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isRare: true,
  },
]

type Props = {
  editor: Editor
  /** What the buttons act on, for `aria-controls`. */
  controls: string
  linking: boolean
  onLink: () => void
  /** More tools, after those of every text; `folded` says that the rarer ones are put away. */
  children?: (folded: boolean) => ReactNode
}

/** One stop for Tab; arrows move inside; Escape leads back to the text, or out of a dialog. On a phone it begins with one row, and a button for the rest. */
export function Toolbar({ editor, controls, linking, onLink, children }: Props) {
  const t = useT()
  const { bar, onFocus } = useOneStop()
  const narrow = useMedia(phone)
  const [isWhole, setWhole] = useState(false)
  const folded = narrow && !isWhole
  const on = useEditorState({ editor, selector: (state) => tools.map(({ isOn }) => isOn(state.editor)) })
  const isLinked = useEditorState({ editor, selector: (state) => state.editor.isActive('link') })

  const begin = (sign: string) => {
    const { $from } = editor.state.selection
    const before = $from.parent.textBetween(
      Math.max(0, $from.parentOffset - 1),
      $from.parentOffset,
      '\n',
      ' ',
    )
    editor
      .chain()
      .focus()
      .insertContent(/^\s?$/.test(before) ? sign : ` ${sign}`)
      .run()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('editor.toolbar')}
      aria-controls={controls}
      className={styles.tools}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if ((event.target as HTMLElement).closest('[role=menu], [role=dialog]')) return
        if (moveFocus(event, 'button', 'horizontal')) return
        const isOpen = event.currentTarget.querySelector('[aria-expanded=true]:not([data-fold])') !== null
        if (event.key !== 'Escape' || isOpen || event.currentTarget.closest('dialog')) return
        event.preventDefault()
        event.stopPropagation()
        editor.commands.focus()
      }}
    >
      {tools.map(({ name, icon, keys, run, isRare }, index) => (
        <span key={name} hidden={folded && isRare} className={styles.part}>
          <IconButton
            icon={icon}
            label={t(`editor.${name}`)}
            pressed={on[index] ?? false}
            aria-keyshortcuts={keys}
            tipAlign={index === 0 ? 'start' : 'centre'}
            onClick={() => run(editor)}
          />
        </span>
      ))}
      <IconButton
        icon={Link}
        label={t('editor.link')}
        pressed={isLinked || linking}
        aria-keyshortcuts="Control+K"
        onClick={onLink}
      />
      <span className={styles.rule} aria-hidden />
      <IconButton icon={AtSign} label={t('editor.mention')} onClick={() => begin('@')} />
      <span hidden={folded} className={styles.part}>
        <IconButton icon={Hash} label={t('editor.topic')} onClick={() => begin('#')} />
      </span>
      {children?.(folded)}
      {narrow && (
        <IconButton
          icon={Ellipsis}
          label={t('editor.more')}
          aria-expanded={isWhole}
          data-fold=""
          tipAlign="end"
          onClick={() => setWhole(!isWhole)}
        />
      )}
    </div>
  )
}
