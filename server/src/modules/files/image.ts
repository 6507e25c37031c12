import { MAX_PIXELS, openPicture } from '../../platform/images/pictures.js'

/** Formats that are read, and what each is written as: the same, so that nothing of the file survives but its pixels. */
const formats = {
  'image/jpeg': { endings: ['.jpg', '.jpeg', '.jfif'] },
  'image/png': { endings: ['.png'] },
  'image/webp': { endings: ['.webp'] },
  'image/gif': { endings: ['.gif'] },
  'image/avif': { endings: ['.avif'] },
} as const satisfies Record<string, { endings: readonly `.${string}`[] }>

export type ImageType = keyof typeof formats

export const isImageType = (mediaType: string): mediaType is ImageType => mediaType in formats
export const endingsOf = (type: ImageType): readonly `.${string}`[] => formats[type].endings

export type Redrawn =
  | { readonly bytes: Buffer; readonly width: number; readonly height: number }
  | 'broken_image'
  | 'image_too_large'

/** Longer films than this show their first picture. */
const MAX_FRAMES = 300

/**
 * Draws an image anew: upright, in sRGB, without place, camera, comments, profiles or anything hidden behind it. Moving
 * images keep moving while all their pictures together stay within the bound.
 */
export async function redraw(file: Buffer, type: ImageType): Promise<Redrawn> {
  try {
    const facts = await openPicture(file).metadata()
    const { width, height, pages = 1 } = facts
    if (width * height > MAX_PIXELS) return 'image_too_large'
    const moves =
      pages > 1 &&
      pages <= MAX_FRAMES &&
      width * height * pages <= MAX_PIXELS &&
      (type === 'image/gif' || type === 'image/webp')
    const picture = openPicture(file, { pages: moves ? -1 : 1 })
    // A moving picture has no orientation to apply.
    if (!moves) picture.rotate()
    const { data, info } = await write(picture, type).toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: moves ? (info.pageHeight ?? height) : info.height }
  } catch (error) {
    return /pixel limit|too large/i.test((error as Error).message) ? 'image_too_large' : 'broken_image'
  }
}

function write(picture: ReturnType<typeof openPicture>, type: ImageType) {
  if (type === 'image/jpeg') return picture.jpeg({ quality: 88, mozjpeg: false })
  if (type === 'image/png') return picture.png({ compressionLevel: 8 })
  if (type === 'image/webp') return picture.webp({ quality: 86 })
  if (type === 'image/gif') return picture.gif()
  return picture.avif({ quality: 60, effort: 3 })
}

/** The image in WebP, at most as wide, never larger than it is; its first picture where it moves. */
export const shrink = (image: Buffer, width: number): Promise<Buffer> =>
  openPicture(image)
    .resize({ width, height: width * 4, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
