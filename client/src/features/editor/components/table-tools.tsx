import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { moveFocus } from '../../../ui/arrows'
import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { useOneStop } from '../use-one-stop'
import styles from './editor.module.css'

const tools = [
  ['row_after', (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  ['row_delete', (editor: Editor) => editor.chain().focus().deleteRow().run()],
  ['column_after', (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ['column_delete', (editor: Editor) => editor.chain().focus().deleteColumn().run()],
  ['table_delete', (editor: Editor) => editor.chain().focus().deleteTable().run()],
] as const

/** What can be done with the table one is in. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useT()
  const { bar, onFocus } = useOneStop()
  const inside = useEditorState({ editor, selector: (state) => state.editor.isActive('table') })
  if (!inside) return null
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('editor.table')}
      className={styles.tableTools}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (moveFocus(event, 'button', 'horizontal')) return
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        editor.commands.focus()
      }}
    >
      {tools.map(([name, run]) => (
        <Button key={name} kind="quiet" size="small" onClick={() => run(editor)}>
          {t(`editor.${name}`)}
        </Button>
      ))}
    </div>
  )
}
