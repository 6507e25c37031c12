import { sendFile, type UploadOptions } from './upload'

export { FileList, type ShownFile } from './components/file-list'
export { Attachments } from './components/attachments'

export interface UploadedFile {
  fileId: string
  name: string
  /** In pixels; null when it is no image that can be shown. */
  image: { width: number; height: number } | null
}

/**
 * Sends a file, in pieces, and waits until it may be shown; a lost connection is waited for. Progress goes from 0 to 1.
 * Throws `ApiError` when it is refused (see `refusalText`), `AbortError` when `signal` is aborted.
 */
export async function uploadFile(
  file: File,
  options: Omit<UploadOptions, 'replaces'> = {},
): Promise<UploadedFile> {
  const { id, name, image } = await sendFile(file, options)
  return { fileId: id, name, image }
}
