import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, archiveSql, type BroughtPostOfKind } from '../posts/posts.public.js'

const { instant, list } = archiveSql

const given = `
  select n.post_id as "postId", jsonb_strip_nulls(jsonb_build_object(
    'mustRead', n.must_read, 'readBy', ${instant('n.read_by')}, 'asksUntil', ${instant('n.asks_until')},
    'version', n.version, 'askedVersion', n.asked_version,
    'read', ${list(
      `'person', k.person_id, 'version', k.version, 'at', ${instant('k.at')}`,
      'from announcement_acknowledgements k join people w on w.id = k.person_id and w.erased_at is null where k.post_id = n.post_id',
      'k.at, k.person_id',
    )})) as details
  from announcements n where n.post_id = any($1::uuid[])`

@Archives('announcement')
@Injectable()
export class AnnouncementArchive implements ArchiveOfKind<'announcement'> {
  readonly given = given

  /** Nobody is reminded of what was announced elsewhere, and nobody asked to have read a bare one. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'announcement'>[]) {
    for (const { id, at, details } of posts) {
      const { mustRead = false, readBy, asksUntil, version = 1, askedVersion = 1, read = [] } = details ?? {}
      await tx.many(
        `insert into announcements (post_id, must_read, read_by, asks_until, version, asked_version)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, mustRead, readBy, asksUntil ?? readBy ?? at, version, askedVersion],
      )
      await tx.many(
        `insert into announcement_acknowledgements (post_id, person_id, version, at)
         select $1, k.person, least(k.version, $3), k.at from jsonb_to_recordset($2) as k(person uuid, version integer, at timestamptz)
         on conflict do nothing`,
        [id, JSON.stringify(read), version],
      )
    }
  }
}
