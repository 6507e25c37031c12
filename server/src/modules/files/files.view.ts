import type { FileInfo } from '@osmose/shared/files/files.contract'
import { type PersonColumns, personFrom } from '../directory/directory.public.js'

export interface FileRow extends PersonColumns<'by'> {
  id: string
  name: string
  kind: FileInfo['kind']
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  version: number
  at: Date
  manages: boolean
}

export const toFile = (row: FileRow): FileInfo => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  mediaType: row.mediaType,
  bytes: row.bytes,
  image: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
  version: row.version,
  by: personFrom(row, 'by'),
  at: row.at.toISOString(),
  can: { rename: row.manages, replace: row.manages },
})
