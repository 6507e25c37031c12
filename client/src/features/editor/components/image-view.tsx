import type { NodeViewProps } from '@tiptap/react'
import { NodeViewWrapper } from '@tiptap/react'
import { textLimits } from '@osmose/shared/text/bounds'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { imageAddress } from '../../../lib/file-address'
import { useT } from '../../../lib/i18n'
import styles from './editor.module.css'

/** An image in the text, with the question what is to be seen on it, for those who do not see it. */
export function ImageView({ node, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const t = useT()
  const { fileId, alt, width, height, decorative } = node.attrs as {
    fileId: string
    alt: string
    width: number
    height: number
    decorative?: boolean
  }
  const isBare = !alt.trim()
  const isDecorative = decorative === true && isBare
  return (
    <NodeViewWrapper
      className={styles.image}
      data-selected={selected || undefined}
      data-undescribed={isBare && !isDecorative ? fileId : undefined}
      contentEditable={false}
    >
      <img src={imageAddress(fileId, 320)} alt={alt} width={width} height={height} data-drag-handle />
      <div
        className={styles.described}
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      >
        <TextField
          label={t('editor.alt_label')}
          hint={t('editor.alt_hint')}
          placeholder={t('editor.alt_example')}
          value={alt}
          maxLength={textLimits.alt}
          onChange={(event) => updateAttributes({ alt: event.target.value, decorative: false })}
        />
        <div className={styles.acts}>
          <TextButton
            aria-pressed={isDecorative}
            onClick={() => updateAttributes({ alt: '', decorative: !isDecorative })}
          >
            {t(isDecorative ? 'editor.alt_decorative_chosen' : 'editor.alt_decorative')}
          </TextButton>
          <TextButton kind="quiet" onClick={deleteNode}>
            {t('editor.remove')}
          </TextButton>
        </div>
      </div>
    </NodeViewWrapper>
  )
}
