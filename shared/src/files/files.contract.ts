import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'

/** A piece of an upload is at most this large: it passes through memory. */
export const CHUNK_BYTES = 4 * 1024 * 1024

/** The widths in which an image is also there, small: for lists, and for reading. */
export const thumbnailWidths = [320, 1280] as const

export const filesErrors = {
  /** `data.maxBytes` */
  'files.too_large': { status: 413 },
  /** `data.leftBytes`: what is still free. */
  'files.quota_person': { status: 422 },
  'files.quota_all': { status: 422 },
  'files.too_many_at_once': { status: 429 },
  /** `data.offset`: where it goes on. */
  'files.wrong_offset': { status: 409 },
  'files.incomplete': { status: 409 },
  'files.damaged': { status: 422 },
  'files.refused_program': { status: 422 },
  'files.refused_svg': { status: 422 },
  'files.refused_heic': { status: 422 },
  'files.broken_image': { status: 422 },
  'files.image_too_large': { status: 422 },
} as const

const errors = <Code extends keyof typeof filesErrors>(...codes: Code[]) =>
  Object.fromEntries(codes.map((code) => [code, filesErrors[code]])) as Pick<typeof filesErrors, Code>

/** What a file is, told from its bytes. */
export const fileKind = z.enum([
  'image',
  'pdf',
  'text',
  'document',
  'sheet',
  'slides',
  'audio',
  'video',
  'archive',
  'other',
])
export type FileKind = z.output<typeof fileKind>

export const fileFields = {
  id,
  name: z.string(),
  kind: fileKind,
  mediaType: z.string(),
  bytes: z.int(),
  /** In pixels; null when it is no image. */
  image: z.nullable(z.object({ width: z.int(), height: z.int() })),
  /** Which version this is, from 1. */
  version: z.int(),
  /** Null when they are to stay unknown or were erased. */
  by: z.nullable(personRef),
  at: instant,
  can: z.object({ rename: z.boolean(), replace: z.boolean() }),
}
export const file = z.object(fileFields).register(z.globalRegistry, { id: 'File' })
export type FileInfo = z.output<typeof file>

const uploadParams = z.object({ uploadId: id })
const fileParams = z.object({ fileId: id })
const whole = (least: number, most: number) =>
  z
    .pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number))
    .check(z.minimum(least), z.maximum(most))

export const upload = z
  .object({ uploadId: id, name: z.string(), bytes: z.int(), offset: z.int() })
  .register(z.globalRegistry, { id: 'Upload' })
export type Upload = z.output<typeof upload>

export const startUpload = endpoint('files.start_upload', {
  route: 'POST /files/uploads',
  access: 'signedIn',
  body: z.object({
    name: z.string().check(z.minLength(1), z.maxLength(4_000)),
    bytes: z.int().check(z.minimum(1), z.maximum(1e12)),
    /** Of the whole file, in hexadecimal: what arrives otherwise is refused. */
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    /** The file of which this becomes the next version. */
    replaces: z.optional(id),
  }),
  reply: upload,
  errors: errors('files.too_large', 'files.quota_person', 'files.quota_all', 'files.too_many_at_once'),
  creates: true,
  summary: 'Announces a file; nothing of it is sent before it is known that there is room.',
})

export const readUpload = endpoint('files.read_upload', {
  route: 'GET /files/uploads/:uploadId',
  access: 'signedIn',
  params: uploadParams,
  reply: upload,
  summary: 'How much of an upload of mine has arrived.',
})

export const sendChunk = endpoint('files.send_chunk', {
  route: 'PUT /files/uploads/:uploadId/bytes',
  access: 'signedIn',
  params: uploadParams,
  query: z.object({ offset: whole(0, 1e12) }),
  upload: { maxBytes: CHUNK_BYTES },
  reply: z.object({ offset: z.int() }),
  errors: errors('files.wrong_offset'),
  summary: 'The next bytes of an upload of mine; answers where the following ones begin.',
})

export const finishUpload = endpoint('files.finish_upload', {
  route: 'POST /files/uploads/:uploadId/finish',
  access: 'signedIn',
  params: uploadParams,
  reply: file,
  errors: errors(
    'files.incomplete',
    'files.damaged',
    'files.refused_program',
    'files.refused_svg',
    'files.refused_heic',
    'files.broken_image',
    'files.image_too_large',
  ),
  summary: 'Makes a file of an upload that has arrived whole. Asked again, it answers the same.',
})

export const cancelUpload = endpoint('files.cancel_upload', {
  route: 'DELETE /files/uploads/:uploadId',
  access: 'signedIn',
  params: uploadParams,
  reply: empty,
  summary: 'Gives an upload of mine up.',
})

export const describeFiles = endpoint('files.describe', {
  route: 'GET /files',
  access: 'signedIn',
  query: z.object({
    /** At most 50 ids, separated by commas. */
    ids: z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)),
  }),
  reply: z.object({ items: z.array(file) }),
  summary: 'Those of the files that I may see.',
})

export const readFile = endpoint('files.read', {
  route: 'GET /files/:fileId',
  access: 'signedIn',
  params: fileParams,
  reply: file,
  summary: 'One file: what it is, whose, since when.',
})

export const listVersions = endpoint('files.versions', {
  route: 'GET /files/:fileId/versions',
  access: 'signedIn',
  params: fileParams,
  reply: z.object({ items: z.array(file) }),
  summary: 'Every version of a file that I may see, newest first, each under the name it came by.',
})

export const readContent = endpoint('files.content', {
  route: 'GET /files/:fileId/content',
  access: 'signedIn',
  params: fileParams,
  query: z.object({ version: z.optional(whole(1, 1e6)), download: z.optional(z.enum(['1'])) }),
  reply: empty,
  binary: 'application/octet-stream',
  summary: 'The bytes, whole or in part by `Range`. Shown in the browser only when nothing in it can act.',
})

export const readThumbnail = endpoint('files.thumbnail', {
  route: 'GET /files/:fileId/thumbnail',
  access: 'signedIn',
  params: fileParams,
  query: z.object({ version: z.optional(whole(1, 1e6)), width: z.enum(['320', '1280']) }),
  reply: empty,
  binary: 'image/webp',
  summary: 'An image made small; the image itself until that is done.',
})

export const renameFile = endpoint('files.rename', {
  route: 'PATCH /files/:fileId',
  access: 'signedIn',
  params: fileParams,
  body: z.object({ name: z.string().check(z.minLength(1), z.maxLength(4_000)) }),
  reply: file,
  summary: 'Gives a file another name; its address stays.',
})
