import type { ReactNode } from 'react'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import { contentAddress, downloadAddress, thumbnailAddress } from '../addresses'
import { iconOf } from '../file-words'
import styles from './file-entry.module.css'

type Props = {
  file: Pick<FileInfo, 'id' | 'kind' | 'name' | 'image'> & { version?: number }
  /** Absent: it leads to the file itself, in a tab of its own where the browser can show it. */
  onOpen?: () => void
  /** What `onOpen` does, for who does not see the picture. */
  label?: string
  /** What is said under its name. */
  children: ReactNode
}

const opensHere = new Set(['pdf', 'text'])

/** A file as one thing to press: its picture, its name and a few words about it. */
export function FileEntry({ file, onOpen, label, children }: Props) {
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
        {children}
      </span>
    </>
  )
  if (onOpen)
    return (
      <button type="button" className={styles.entry} onClick={onOpen} aria-label={label}>
        {inside}
      </button>
    )
  return opensHere.has(file.kind) ? (
    <a className={styles.entry} href={contentAddress(file)} target="_blank" rel="noreferrer">
      {inside}
    </a>
  ) : (
    <a className={styles.entry} href={downloadAddress(file)} download={file.name}>
      {inside}
    </a>
  )
}
