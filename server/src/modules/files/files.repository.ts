import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { nameOfNext } from '@osmose/shared/files/file-name'
import type { FileKind } from '@osmose/shared/files/files.contract'
import type { Db, Tx } from '../../platform/database/database.js'
import { nameWords } from './files.sql.js'

export interface NewVersion {
  fileId: string
  /** Under which it came. */
  name: string
  uploadId: string
  key: string
  bytes: number
  sha256: string
  kind: FileKind
  mediaType: string
  width: number | null
  height: number | null
  by: string | null
  at: Date
}

/** Where a file that was imported came from, and by which import. */
export interface FileOrigin {
  system: string
  id: string
  importId: string | undefined
}

/** The tables of files, their versions and where they are shown. */
@Injectable()
export class FilesRepository {
  async add(tx: Tx, version: NewVersion, origin?: FileOrigin): Promise<void> {
    await tx.many(
      `insert into files (id, name, uploader_id, created_at, idle_since, source_system, source_id, import_id)
       values ($1, $2, $3, $4, $4, $5, $6, $7)`,
      [version.fileId, version.name, version.by, version.at, origin?.system, origin?.id, origin?.importId],
    )
    await this.addVersion(tx, version, 1)
  }

  /** Puts a version in front of the others. The file keeps its name, but for the ending where that is another one now. */
  async replace(tx: Tx, version: NewVersion): Promise<void> {
    const row = await tx.one<{ name: string; version: number; mediaType: string }>(
      `select f.name, f.version, v.media_type as "mediaType" from files f
       join file_versions v on v.file_id = f.id and v.version = f.version
       where f.id = $1 and f.deleted_at is null for update of f`,
      [version.fileId],
    )
    if (!row) throw new Error('The file to be replaced is gone.')
    const next = row.version + 1
    const name = nameOfNext(row.name, version.name, row.mediaType === version.mediaType)
    await tx.many('update files set version = $2, name = $3 where id = $1', [version.fileId, next, name])
    await this.addVersion(tx, version, next)
  }

  private async addVersion(tx: Tx, given: NewVersion, version: number): Promise<void> {
    await tx.many(
      `insert into file_versions (file_id, version, upload_id, storage_key, bytes, sha256, kind, media_type, width, height, uploaded_by, uploaded_at, name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        given.fileId,
        version,
        given.uploadId,
        given.key,
        given.bytes,
        given.sha256,
        given.kind,
        given.mediaType,
        given.width,
        given.height,
        given.by,
        given.at,
        given.name,
      ],
    )
    await this.setText(tx, given.fileId, version, 'fr', '')
  }

  /** The id of the file that an upload of this person became. */
  async finished(db: Db, personId: string, uploadId: string): Promise<string | undefined> {
    const row = await db.one<{ id: string }>(
      'select file_id as id from file_versions where upload_id = $1 and uploaded_by = $2',
      [uploadId, personId],
    )
    return row?.id
  }

  /** What is searched of a file: its name, and what can be read in it. An older version changes nothing. */
  async setText(tx: Tx, fileId: string, version: number, lang: Locale, plain: string): Promise<void> {
    await tx.many(
      `insert into file_texts (file_id, version, lang, plain, search)
       select f.id, $2, $3, $4, search_vector($3, ${nameWords('f.name')}, $4) from files f where f.id = $1 and f.version = $2
       on conflict (file_id) do update set version = excluded.version, lang = excluded.lang, plain = excluded.plain, search = excluded.search`,
      [fileId, version, lang, plain],
    )
  }

  async rename(tx: Tx, fileId: string, name: string): Promise<void> {
    await tx.many('update files set name = $2 where id = $1', [fileId, name])
    await tx.many(
      `update file_texts t set search = search_vector(t.lang, ${nameWords('f.name')}, t.plain) from files f where f.id = t.file_id and f.id = $1`,
      [fileId],
    )
  }

  async setThumbnails(
    tx: Tx,
    fileId: string,
    version: number,
    sizes: Readonly<Record<string, number>>,
  ): Promise<void> {
    await tx.many('update file_versions set thumbnails = $3 where file_id = $1 and version = $2', [
      fileId,
      version,
      JSON.stringify(sizes),
    ])
  }

  async attach(
    tx: Tx,
    target: { kind: string; id: string; audienceId: string | null },
    fileIds: readonly string[],
    by: string | null,
    at: Date,
  ): Promise<void> {
    await tx.many(
      `insert into attachments (file_id, kind, target_id, audience_id, attached_by, attached_at)
       select unnest($1::uuid[]), $2, $3, $4, $5, $6 on conflict do nothing`,
      [fileIds, target.kind, target.id, target.audienceId, by, at],
    )
    await tx.many('update files set idle_since = null where id = any($1::uuid[])', [fileIds])
  }

  async detach(
    tx: Tx,
    target: { kind: string; id: string },
    fileIds: readonly string[] | undefined,
    at: Date,
  ): Promise<void> {
    await tx.many(
      `with gone as (
         delete from attachments where kind = $1 and target_id = $2 and ($3::uuid[] is null or file_id = any($3)) returning file_id
       )
       update files f set idle_since = $4 from gone where f.id = gone.file_id
         and not exists (select 1 from attachments a where a.file_id = f.id and not (a.kind = $1 and a.target_id = $2))`,
      [target.kind, target.id, fileIds ?? null, at],
    )
  }

  async readdress(tx: Tx, kind: string, ids: readonly string[], audienceId: string): Promise<void> {
    await tx.many('update attachments set audience_id = $3 where kind = $1 and target_id = any($2::uuid[])', [
      kind,
      ids,
      audienceId,
    ])
  }

  /** Takes the name of whoever brought them from files that are theirs alone. */
  async forgetUploader(tx: Tx, fileIds: readonly string[], personId: string): Promise<void> {
    await tx.many(
      `delete from attachments where kind = 'draft' and file_id = any($1::uuid[]) and attached_by = $2`,
      [fileIds, personId],
    )
    await tx.many(
      `update files set uploader_id = null where id = any($1::uuid[]) and uploader_id = $2
         and not exists (select 1 from attachments a where a.file_id = files.id and a.attached_by is not null)`,
      [fileIds, personId],
    )
    await tx.many(
      `update file_versions v set uploaded_by = null, upload_id = gen_random_uuid() from files f where f.id = v.file_id and f.id = any($1::uuid[]) and f.uploader_id is null`,
      [fileIds],
    )
  }
}
