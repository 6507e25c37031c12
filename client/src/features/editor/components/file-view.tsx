import type { NodeViewProps } from '@tiptap/react'
import { NodeViewWrapper } from '@tiptap/react'
import { FileText, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

export function FileView({ node, deleteNode, selected }: NodeViewProps) {
  const t = useT()
  return (
    <NodeViewWrapper className={styles.file} data-selected={selected || undefined} contentEditable={false}>
      <FileText aria-hidden />
      <span dir="auto">{String(node.attrs.name)}</span>
      <IconButton icon={X} label={t('editor.remove')} tip="none" onClick={deleteNode} />
    </NodeViewWrapper>
  )
}
