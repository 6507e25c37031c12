import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { fail } from '../../platform/http/fail.js'
import { log } from '../../platform/log/log.js'
import { Missing, type Storage } from '../../platform/storage/storage.js'

export interface Served {
  readonly key: string
  readonly bytes: number
  /** Changes with every byte. */
  readonly tag: string
  readonly name: string
  readonly mediaType: string
  readonly at: Date
  /** Shown in the browser; everything else is saved. */
  readonly inline: boolean
}

/**
 * Sends bytes, whole or in part, without holding them. Whatever they are, they cannot act: no script, no frame, no type
 * but the one we say, in a box of their own. Each use asks again whether it is still allowed.
 */
export async function serve(
  storage: Storage,
  request: FastifyRequest,
  reply: FastifyReply,
  file: Served,
): Promise<void> {
  const tag = `"${file.tag}"`
  void reply.headers({
    etag: tag,
    'last-modified': file.at.toUTCString(),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-type': file.mediaType,
    'content-disposition': disposition(file.name, file.inline),
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (matches(request.headers['if-none-match'], tag)) return void reply.status(304).send()
  const asked = isFresh(request.headers['if-range'], tag)
    ? parseRange(request.headers.range, file.bytes)
    : undefined
  if (asked === 'unsatisfiable')
    return void reply
      .status(416)
      .header('content-range', `bytes */${file.bytes}`)
      .header('content-length', '0')
      .removeHeader('content-disposition')
      .send()
  const range = asked ?? { start: 0, end: file.bytes - 1 }
  void reply.status(asked ? 206 : 200).header('content-length', range.end - range.start + 1)
  if (asked) void reply.header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  if (request.method === 'HEAD' || file.bytes === 0) return void reply.send(Readable.from([]))
  try {
    void reply.send(await storage.read(file.key, asked))
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    log.error({ event: 'files.missing', key: file.key }, 'a file has lost its bytes')
    for (const name of ['etag', 'content-length', 'content-range', 'content-disposition', 'last-modified'])
      void reply.removeHeader(name)
    throw fail('not_found')
  }
}

/** RFC 6266 and 8187: a plain name for those who need one, the true one for the others. */
export function disposition(name: string, inline: boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** One range of RFC 9110; several, or what is no range, count as none. */
export function parseRange(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return undefined
  const [first, last] = [found[1] ?? '', found[2] ?? '']
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start >= bytes ? 'unsatisfiable' : { start, end }
}

const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()))

/** A date is never strong enough here. */
const isFresh = (ifRange: string | string[] | undefined, tag: string): boolean =>
  ifRange === undefined || ifRange === tag
