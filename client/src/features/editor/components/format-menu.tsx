import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Code, Heading2, Heading3, Minus, SquareCode, Strikethrough, Table, Type } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { Menu, type MenuItem } from '../../../ui/menu'
import { useT } from '../../../lib/i18n'

/** Everything a text may have that is not needed in each line. */
export function FormatMenu({ editor }: { editor: Editor }) {
  const t = useT()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      large: now.isActive('heading', { level: 2 }),
      small: now.isActive('heading', { level: 3 }),
      strike: now.isActive('strike'),
      code: now.isActive('code'),
      block: now.isActive('codeBlock'),
      table: now.isActive('table'),
    }),
  })
  const act = () => editor.chain().focus()
  const items: MenuItem[] = [
    {
      id: 'large',
      label: t('editor.title'),
      icon: Heading2,
      shortcut: 'Ctrl Alt 2',
      checked: on.large,
      onSelect: () => act().toggleHeading({ level: 2 }).run(),
    },
    {
      id: 'small',
      label: t('editor.subtitle'),
      icon: Heading3,
      shortcut: 'Ctrl Alt 3',
      checked: on.small,
      onSelect: () => act().toggleHeading({ level: 3 }).run(),
    },
    {
      id: 'strike',
      label: t('editor.strike'),
      icon: Strikethrough,
      checked: on.strike,
      shortcut: 'Ctrl Shift S',
      onSelect: () => act().toggleStrike().run(),
    },
    {
      id: 'code',
      label: t('editor.code'),
      icon: Code,
      shortcut: 'Ctrl E',
      checked: on.code,
      onSelect: () => act().toggleCode().run(),
    },
    {
      id: 'block',
      label: t('editor.code_block'),
      icon: SquareCode,
      shortcut: 'Ctrl Alt C',
      checked: on.block,
      onSelect: () => act().toggleCodeBlock().run(),
    },
    {
      id: 'table',
      label: t('editor.table'),
      icon: Table,
      apart: true,
      ...(on.table && { disabledReason: t('editor.table_inside') }),
      onSelect: () => act().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { id: 'rule', label: t('editor.rule'), icon: Minus, onSelect: () => act().setHorizontalRule().run() },
  ]
  return (
    <Menu
      label={t('editor.format')}
      items={items}
      trigger={(props) => <IconButton {...props} icon={Type} label={t('editor.format')} />}
    />
  )
}
