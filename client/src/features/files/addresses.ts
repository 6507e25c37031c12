import { hrefOf } from '@osmose/shared/core/endpoint'
import { readContent, readThumbnail } from '@osmose/shared/files/files.contract'

/** Where the bytes of a file are. A version in the address makes the browser fetch a new one. */
export const contentAddress = (file: { id: string; version?: number }): string =>
  hrefOf(readContent, { params: { fileId: file.id }, query: { version: file.version } })

export const downloadAddress = (file: { id: string; version?: number }): string =>
  hrefOf(readContent, { params: { fileId: file.id }, query: { version: file.version, download: '1' } })

export const thumbnailAddress = (file: { id: string; version?: number }, width: 320 | 1280): string =>
  hrefOf(readThumbnail, { params: { fileId: file.id }, query: { version: file.version, width } })
