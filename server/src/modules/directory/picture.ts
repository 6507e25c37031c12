import { openPicture } from '../../platform/images/pictures.js'

const SIDE = 512

/**
 * Any photo as a square WebP of 512 pixels, upright, without place, camera or anything else the file told. Undefined
 * when the bytes are no picture, are broken, or unfold to more than 50 million pixels.
 */
export async function toSquare(file: Buffer): Promise<Buffer | undefined> {
  try {
    return await openPicture(file)
      .rotate()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    return undefined
  }
}
