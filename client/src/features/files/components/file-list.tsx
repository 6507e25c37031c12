import { useState } from 'react'
import { Download, X } from 'lucide-react'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import { contentAddress, downloadAddress, thumbnailAddress } from '../addresses'
import { iconOf, sizeText } from '../file-words'
import { ImageView } from './image-view'
import styles from './files.module.css'

type CardProps = {
  file: FileInfo
  /** Absent: the card leads to the file itself. */
  onOpen?: () => void
  onRemove?: () => void
}

const opensHere = new Set(['pdf', 'text'])

/** One file: what it is, how large, a way to open it and one to keep it. */
export function FileCard({ file, onOpen, onRemove }: CardProps) {
  const t = useT()
  const Icon = iconOf[file.kind]
  const inside = (
    <>
      <span className={styles.picture} aria-hidden>
        {file.image ? (
          <img src={thumbnailAddress(file, 320)} alt="" loading="lazy" decoding="async" />
        ) : (
          <Icon />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {file.name}
        </span>
        <small>
          {t(`files.kind_${file.kind}`)}, {sizeText(file.bytes)}
        </small>
      </span>
    </>
  )
  return (
    <div className={styles.card}>
      {onOpen ? (
        <button
          type="button"
          className={styles.open}
          onClick={onOpen}
          aria-label={t('files.view', { name: file.name })}
        >
          {inside}
        </button>
      ) : opensHere.has(file.kind) ? (
        <a className={styles.open} href={contentAddress(file)} target="_blank" rel="noreferrer">
          {inside}
        </a>
      ) : (
        <a className={styles.open} href={downloadAddress(file)} download={file.name}>
          {inside}
        </a>
      )}
      {onRemove ? (
        <IconButton
          icon={X}
          label={t('files.take_away_name', { name: file.name })}
          onClick={onRemove}
          tipAlign="end"
        />
      ) : (
        <a
          className={styles.save}
          href={downloadAddress(file)}
          download={file.name}
          aria-label={t('files.download_name', { name: file.name })}
        >
          <Download />
        </a>
      )}
    </div>
  )
}

/** Files beside each other; images open large, one after the other. */
export function FileList({
  files,
  onRemove,
}: {
  files: readonly FileInfo[]
  onRemove?: (file: FileInfo) => void
}) {
  const t = useT()
  const [at, setAt] = useState<number>()
  const images = files.filter(({ image }) => image !== null)
  if (files.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label={t('files.list')}>
        {files.map((file) => (
          <li key={file.id}>
            <FileCard
              file={file}
              onOpen={file.image ? () => setAt(images.indexOf(file)) : undefined}
              onRemove={onRemove && (() => onRemove(file))}
            />
          </li>
        ))}
      </ul>
      {at !== undefined && (
        <ImageView images={images} at={at} onAt={setAt} onClose={() => setAt(undefined)} />
      )}
    </>
  )
}
