import { useState } from 'react'
import { Download, X } from 'lucide-react'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import { downloadAddress } from '../addresses'
import { sizeText } from '../file-words'
import { FileEntry } from './file-entry'
import { ImageView } from './image-view'
import styles from './files.module.css'

/** As much of a file as its card shows; how large it is where that is known. */
export type ShownFile = Pick<FileInfo, 'id' | 'name' | 'kind' | 'image'> & {
  version?: number
  bytes?: number
}

type CardProps = {
  file: ShownFile
  /** Absent: the card leads to the file itself. */
  onOpen?: () => void
  onRemove?: () => void
}

/** One file: what it is, how large, a way to open it and one to keep it. */
export function FileCard({ file, onOpen, onRemove }: CardProps) {
  const t = useT()
  return (
    <div className={styles.card}>
      <FileEntry file={file} onOpen={onOpen} label={t('files.view', { name: file.name })}>
        <small>
          {t(`files.kind_${file.kind}`)}
          {file.bytes !== undefined && `, ${sizeText(file.bytes)}`}
        </small>
      </FileEntry>
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
export function FileList<File extends ShownFile>({
  files,
  onRemove,
}: {
  files: readonly File[]
  onRemove?: (file: File) => void
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
