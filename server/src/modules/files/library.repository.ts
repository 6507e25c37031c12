import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'

interface Entry {
  addedBy: string | null
  removedAt: Date | null
  removedBy: string | null
}

/** The tables of libraries. */
@Injectable()
export class LibraryRepository {
  async hold(tx: Tx, communityId: string): Promise<void> {
    await tx.many(`select pg_advisory_xact_lock(hashtextextended('library ' || $1, 0))`, [communityId])
  }

  async addFolder(
    tx: Tx,
    row: {
      id: string
      communityId: string
      parentId: string | null
      name: string
      createdBy: string | null
      at: Date
    },
  ): Promise<void> {
    await tx.many(
      'insert into library_folders (id, community_id, parent_id, name, created_by, created_at) values ($1, $2, $3, $4, $5, $6)',
      [row.id, row.communityId, row.parentId, row.name, row.createdBy, row.at],
    )
  }

  async changeFolder(tx: Tx, id: string, name: string, parentId: string | null): Promise<void> {
    await tx.many('update library_folders set name = $2, parent_id = $3 where id = $1', [id, name, parentId])
  }

  /** False when something is in it. What was taken out of it stands at the top if it is put back. */
  async removeFolder(tx: Tx, id: string): Promise<boolean> {
    const held = await tx.any('select 1 from library_entries where folder_id = $1 and removed_at is null', [
      id,
    ])
    if (held) return false
    await tx.many('update library_entries set folder_id = null where folder_id = $1', [id])
    await tx.many('delete from library_folders where id = $1', [id])
    return true
  }

  /** What is there already is put into the folder. The library keeps the file from its version of now on. */
  async add(
    tx: Tx,
    row: { communityId: string; fileId: string; folderId: string | null; by: string | null; at: Date },
  ): Promise<void> {
    await tx.many(
      `insert into library_entries (community_id, file_id, folder_id, added_by, added_at, from_version)
       select $1, f.id, $3, $4, $5, f.version from files f where f.id = $2
       on conflict (community_id, file_id) do update set folder_id = excluded.folder_id, removed_at = null, removed_by = null,
         added_by = case when library_entries.removed_at is null then library_entries.added_by else excluded.added_by end,
         added_at = case when library_entries.removed_at is null then library_entries.added_at else excluded.added_at end,
         from_version = case when library_entries.removed_at is null then library_entries.from_version else excluded.from_version end`,
      [row.communityId, row.fileId, row.folderId, row.by, row.at],
    )
  }

  find(tx: Tx, communityId: string, fileId: string): Promise<Entry | undefined> {
    return tx.one<Entry>(
      `select added_by as "addedBy", removed_at as "removedAt", removed_by as "removedBy" from library_entries where community_id = $1 and file_id = $2 for update`,
      [communityId, fileId],
    )
  }

  async move(tx: Tx, communityId: string, fileId: string, folderId: string | null): Promise<void> {
    await tx.many('update library_entries set folder_id = $3 where community_id = $1 and file_id = $2', [
      communityId,
      fileId,
      folderId,
    ])
  }

  async setRemoved(
    tx: Tx,
    communityId: string,
    fileId: string,
    removed: { at: Date; by: string } | undefined,
  ): Promise<void> {
    await tx.many(
      'update library_entries set removed_at = $3, removed_by = $4 where community_id = $1 and file_id = $2',
      [communityId, fileId, removed?.at ?? null, removed?.by ?? null],
    )
  }
}
