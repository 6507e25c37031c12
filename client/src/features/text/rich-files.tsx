import { FileText } from 'lucide-react'
import { isId } from '@osmose/shared/core/is-id'
import { fileAddress, imageAddress } from '../../lib/file-address'
import styles from './rich-text.module.css'

type Image = { fileId: string; alt: string; width: number; height: number }

/** Its place is kept before it arrives. Without a description it only decorates, and voices pass over it. */
export function RichImage({ fileId, alt, width, height }: Image) {
  if (!isId(fileId.toLowerCase())) return null
  return (
    <figure className={styles.picture}>
      <img
        src={imageAddress(fileId, 1280)}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </figure>
  )
}

export function RichFile({ fileId, name }: { fileId: string; name: string }) {
  if (!isId(fileId.toLowerCase())) return null
  return (
    <a href={fileAddress(fileId)} download={name} className={styles.file} dir="auto">
      <FileText aria-hidden />
      {name}
    </a>
  )
}
