import { type FileInfo, finishUpload, sendChunk, startUpload } from '@osmose/shared/files/files.contract'
import { addToLibrary, type LibraryFile } from '@osmose/shared/files/library.contract'
import sharp from 'sharp'
import type { TestPerson } from '../setup/test-person.js'

/** Bytes that somebody sends as the browser does: announced, in pieces, finished. */
export async function aFile({
  by,
  name,
  bytes,
  chunk = 1_000_000,
  replaces,
}: {
  by: TestPerson
  name?: string
  bytes?: Buffer
  chunk?: number
  replaces?: { id: string }
}): Promise<FileInfo> {
  const content = bytes ?? Buffer.from('Couple de serrage : 35 N·m, en croix, à froid.')
  const { uploadId } = await by.call(startUpload, {
    body: { name: name ?? 'note.txt', bytes: content.length, replaces: replaces?.id },
  })
  for (let offset = 0; offset < content.length; offset += chunk)
    await by.call(sendChunk, {
      params: { uploadId },
      query: { offset: String(offset) },
      upload: content.subarray(offset, offset + chunk),
    })
  return by.call(finishUpload, { params: { uploadId } })
}

/** A file in the library of a community. */
export async function inLibrary(
  by: TestPerson,
  community: { id: string },
  file: { name?: string; bytes?: Buffer; folderId?: string } = {},
): Promise<LibraryFile> {
  const { id } = await aFile({ by, ...file })
  return by.call(addToLibrary, {
    params: { communityId: community.id },
    body: { fileId: id, folderId: file.folderId ?? null },
  })
}

/** A photo as a phone makes it: lying on its side, with place and camera in it. */
export const aPhoto = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0e5c50' } })
    .withExif({
      IFD0: { Make: 'Telephone', Model: 'SECRETMODEL', Artist: 'Ann' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '47/1 13/1 5/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '1/1 33/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
