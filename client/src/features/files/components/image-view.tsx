import { type KeyboardEvent, useState } from 'react'
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useModal } from '../../../ui/use-modal'
import { useT } from '../../../lib/i18n'
import { downloadAddress, thumbnailAddress } from '../addresses'
import styles from './image-view.module.css'

export interface ShownImage {
  id: string
  name: string
  /** What it shows, in words; empty where it only decorates. */
  alt?: string
  version?: number
  image: { width: number; height: number } | null
}

type Props = {
  images: readonly ShownImage[]
  at: number
  onAt: (at: number) => void
  onClose: () => void
}

/** Images over the page, one at a time: arrows go on, Escape closes. */
export function ImageView({ images, at, onAt, onClose }: Props) {
  const t = useT()
  const modal = useModal(true, onClose)
  const shown = images[at]
  const go = (step: number) => onAt((at + step + images.length) % images.length)
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') go(-1)
    if (event.key === 'ArrowRight') go(1)
  }
  if (!shown) return null
  const many = images.length > 1
  return (
    <dialog {...modal} className={styles.view} aria-label={shown.name} onKeyDown={keys}>
      <div className={styles.head}>
        <p className={styles.name} dir="auto">
          {shown.name}
        </p>
        {many && (
          <p className={styles.place} aria-live="polite">
            {t('files.image_of', { at: at + 1, of: images.length })}
          </p>
        )}
        <a
          className={styles.act}
          href={downloadAddress(shown)}
          download={shown.name}
          aria-label={t('files.download_name', { name: shown.name })}
        >
          <Download />
        </a>
        <IconButton icon={X} label={t('files.close')} onClick={onClose} tipAlign="end" />
      </div>
      <Picture key={shown.id} shown={shown} />
      {many && (
        <div className={styles.steps}>
          <IconButton icon={ChevronLeft} label={t('files.previous')} onClick={() => go(-1)} tip="above" />
          <IconButton icon={ChevronRight} label={t('files.next')} onClick={() => go(1)} tip="above" />
        </div>
      )}
    </dialog>
  )
}

function Picture({ shown }: { shown: ShownImage }) {
  const t = useT()
  const [failed, setFailed] = useState(false)
  if (failed) return <p className={styles.failed}>{t('files.image_failed')}</p>
  return (
    <img
      src={thumbnailAddress(shown, 1280)}
      alt={shown.alt ?? shown.name}
      width={shown.image?.width}
      height={shown.image?.height}
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}
