import type { FileInfo } from '@osmose/shared/files/files.contract'

export interface FileRow {
  id: string
  name: string
  kind: FileInfo['kind']
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  version: number
  at: Date
  byId: string | null
  byName: string
  byTitle: string | null
  byDepartment: string | null
  bySite: string | null
  byPhoto: number | null
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
  by:
    row.byId === null
      ? null
      : {
          id: row.byId,
          name: row.byName,
          title: row.byTitle,
          department: row.byDepartment,
          site: row.bySite,
          photo: row.byPhoto,
        },
  at: row.at.toISOString(),
  can: { rename: row.manages, replace: row.manages },
})
