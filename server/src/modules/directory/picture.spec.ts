import sharp from 'sharp'
import { toSquare } from './picture.js'

const photo = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#1f6f5c' } })

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('in %s becomes a square', async (format) => {
    const made = await toSquare(await photo().toFormat(format).toBuffer())
    expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 })
  })

  it('loses where and with what it was taken, and stands upright', async () => {
    const file = await photo()
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(file).metadata()).exif).toBeDefined()
    const { exif, xmp, iptc, icc, orientation } = await sharp(await toSquare(file)).metadata()
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
  })

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a drawing that can run',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
      ),
    ],
    ['an archive', Buffer.from('PK\u0003\u0004 not a picture')],
    ['a document', Buffer.from('%PDF-1.4')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
  ])('is not %s', async (_, file) => expect(await toSquare(file)).toBeUndefined())

  it('is refused when it is cut off', async () => {
    const whole = await photo().jpeg().toBuffer()
    expect(await toSquare(whole.subarray(0, whole.length / 2))).toBeUndefined()
  })

  it('is refused when it unfolds to more than fifty million pixels', async () => {
    expect(await toSquare(await photo(9_000, 6_000).png().toBuffer())).toBeUndefined()
  })
})
