import sharp from 'sharp'

const SIDE = 512
const MAX_PIXELS = 50_000_000

// Only these are ever decoded, whatever a file is called: no vector or document format, and nothing that reads other files.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})

/**
 * Any photo as a square WebP of 512 pixels, upright, without place, camera or anything else the file told. Undefined
 * when the bytes are no picture, are broken, or unfold to more than 50 million pixels.
 */
export async function toSquare(file: Buffer): Promise<Buffer | undefined> {
  try {
    return await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    return undefined
  }
}
