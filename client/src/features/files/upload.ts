import {
  cancelUpload,
  CHUNK_BYTES,
  type FileInfo,
  finishUpload,
  readUpload,
  sendChunk,
  startUpload,
} from '@osmose/shared/files/files.contract'
import { ApiError, call, isApiError, isUnsent } from '../../lib/call'
import { recall, remember } from '../../lib/on-device'

export interface UploadOptions {
  /** How much has arrived, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** The file of which it becomes the next version. */
  replaces?: string
}

/** Pieces begin small, so that progress shows on a slow line, and grow while they are quick. */
const FIRST = 256 * 1024
const QUICK_MS = 1_000
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
/** As many files are sent at once; the others wait. */
const AT_ONCE = 3

/** What is on its way in this browser, by what tells a file: choosing it again after a reload goes on with it. */
const prefix = 'osmose.kept.upload.'
const trailOf = (file: File, replaces?: string) =>
  `${prefix}${file.name}|${file.size}|${file.lastModified}|${replaces ?? ''}`

/**
 * Sends a file and waits until it may be shown. A lost connection is waited for and goes on where it was; so does a
 * file that is chosen again after the page was closed. Throws `ApiError` when it is refused, `AbortError` when given up.
 */
export async function sendFile(file: File, options: UploadOptions = {}): Promise<FileInfo> {
  const { onProgress, signal } = options
  if (file.size === 0) throw new ApiError('files.empty_file')
  await turn(signal)
  try {
    const { uploadId, offset } = await announced(file, options)
    await sendRest(file, uploadId, offset, options)
    onProgress?.(1)
    refuseGivenUp(signal)
    const stored = await insisting(() => call(finishUpload, { params: { uploadId }, signal }), signal)
    remember(trailOf(file, options.replaces), undefined)
    return stored
  } catch (error) {
    if (signal?.aborted) void giveUp(file, options.replaces)
    else if (error instanceof ApiError && !isUnsent(error))
      remember(trailOf(file, options.replaces), undefined)
    throw signal?.aborted ? new DOMException('given up', 'AbortError') : error
  } finally {
    next()
  }
}

/** An upload of the same file that is still open, or a new one. */
async function announced(file: File, { replaces, signal }: UploadOptions) {
  const known = recall(trailOf(file, replaces))
  if (known) {
    try {
      const upload = await insisting(() => call(readUpload, { params: { uploadId: known }, signal }), signal)
      if (upload.bytes === file.size) return upload
    } catch (error) {
      if (!isApiError(error, 'not_found')) throw error
    }
  }
  const body = { name: file.name || 'file', bytes: file.size, replaces }
  const upload = await insisting(() => call(startUpload, { body, signal }), signal)
  remember(trailOf(file, replaces), upload.uploadId)
  return upload
}

async function sendRest(
  file: File,
  uploadId: string,
  from: number,
  { onProgress, signal }: UploadOptions,
): Promise<void> {
  let length = FIRST
  let failures = 0
  for (let offset = from; offset < file.size;) {
    onProgress?.(offset / file.size)
    refuseGivenUp(signal)
    const began = performance.now()
    try {
      const piece = { params: { uploadId }, query: { offset: String(offset) }, signal }
      offset = (await call(sendChunk, { ...piece, upload: file.slice(offset, offset + length) })).offset
      failures = 0
      const quick = performance.now() - began < QUICK_MS
      length = quick ? Math.min(length * 2, CHUNK_BYTES) : Math.max(length / 2, FIRST)
    } catch (error) {
      const waits = WAITS_MS[failures++]
      const lost = isUnsent(error) || isApiError(error, 'files.wrong_offset' as never)
      if (signal?.aborted || waits === undefined || !lost) throw error
      // Where the next piece begins is told by the answer, or, when it was lost, by asking.
      const known = offset
      offset = (await insisting(() => call(readUpload, { params: { uploadId }, signal }), signal)).offset
      length = FIRST
      if (offset <= known) await pause(waits, signal)
    }
  }
}

/** Tries again while the network or the server is away. */
async function insisting<T>(ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let at = 0; ; at++) {
    try {
      return await ask()
    } catch (error) {
      const waits = WAITS_MS[at]
      const busy = isApiError(error, 'too_many_requests')
      if (signal?.aborted || waits === undefined || !(isUnsent(error) || busy)) throw error
      await pause(waits, signal)
    }
  }
}

/** For so long, or until the network is back. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
    signal?.addEventListener('abort', end)
  })
}

async function giveUp(file: File, replaces: string | undefined): Promise<void> {
  const uploadId = recall(trailOf(file, replaces))
  remember(trailOf(file, replaces), undefined)
  if (uploadId) await call(cancelUpload, { params: { uploadId } }).catch(() => undefined)
}

let free = AT_ONCE
const waiting: (() => void)[] = []

async function turn(signal?: AbortSignal): Promise<void> {
  if (free > 0) free--
  else await new Promise<void>((resolve) => waiting.push(resolve))
  if (!signal?.aborted) return
  next()
  refuseGivenUp(signal)
}

function refuseGivenUp(signal?: AbortSignal): void {
  if (signal?.aborted) throw new DOMException('given up', 'AbortError')
}

function next(): void {
  const first = waiting.shift()
  if (first) first()
  else free++
}
