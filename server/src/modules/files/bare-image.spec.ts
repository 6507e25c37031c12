import sharp from 'sharp'
import { aPhoto } from '../../../test/factories/files.js'
import { isBare } from './bare-image.js'
import { redraw } from './image.js'

const drawn = async (photo: Buffer, type: 'image/jpeg' | 'image/webp') => {
  const made = await redraw(photo, type)
  if (typeof made === 'string') throw new Error(made)
  return made.bytes
}
const inWebp = async () =>
  sharp(await aPhoto())
    .withExif({ IFD0: { Artist: 'Ann' } })
    .webp()
    .toBuffer()

describe('a picture that holds nothing but its pixels', () => {
  it('is one that was drawn here', async () => {
    expect(isBare(await drawn(await aPhoto(), 'image/jpeg'), 'image/jpeg')).toBe(true)
    expect(isBare(await drawn(await inWebp(), 'image/webp'), 'image/webp')).toBe(true)
  })

  it('is none as a phone makes it, with place and camera', async () => {
    expect(isBare(await aPhoto(), 'image/jpeg')).toBe(false)
    expect(isBare(await inWebp(), 'image/webp')).toBe(false)
  })

  it('is none with anything behind its end, within it or cut off', async () => {
    for (const [type, photo] of [
      ['image/jpeg', await aPhoto()],
      ['image/webp', await inWebp()],
    ] as const) {
      const plain = await drawn(photo, type)
      expect(isBare(Buffer.concat([plain, Buffer.from('PK\x03\x04')]), type)).toBe(false)
      for (const length of [0, 1, 3, 11, 20, plain.length - 1])
        expect(isBare(plain.subarray(0, length), type)).toBe(false)
    }
    const plain = await drawn(await aPhoto(), 'image/jpeg')
    const comment = Buffer.from([0xff, 0xfe, 0x00, 0x06, ...Buffer.from('hide')])
    expect(isBare(Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2)]), 'image/jpeg')).toBe(
      false,
    )
    const tables = Buffer.concat([Buffer.from([0xff, 0xdb, 0x7f, 0xff]), Buffer.alloc(0x7ffd, 'x')])
    expect(isBare(Buffer.concat([plain.subarray(0, 2), tables, plain.subarray(2)]), 'image/jpeg')).toBe(false)
  })
})
