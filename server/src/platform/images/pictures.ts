import sharp, { type Sharp } from 'sharp'

/** More than this unfolds to more memory than a picture deserves. */
export const MAX_PIXELS = 50_000_000

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

/** The one way to open a picture somebody sent: from memory, of a format that is known, of a bounded size. */
export const openPicture = (bytes: Buffer, { pages = 1 }: { pages?: number } = {}): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages })
