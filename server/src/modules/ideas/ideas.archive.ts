import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, archiveSql, type BroughtPostOfKind } from '../posts/posts.public.js'

const { instant, list, named } = archiveSql

const given = `
  select i.post_id as "postId", jsonb_build_object('state', i.state,
    'votes', ${list(
      `'person', v.person_id, 'at', ${instant('v.at')}`,
      'from idea_votes v join people w on w.id = v.person_id and w.erased_at is null where v.post_id = i.post_id',
      'v.at, v.person_id',
    )},
    'history', ${list(
      `'state', h.state, 'reason', h.reason, 'by', ${named('h.changed_by')}, 'at', ${instant('h.at')}`,
      'from idea_changes h where h.post_id = i.post_id',
      'h.number',
    )}) as details
  from ideas i where i.post_id = any($1::uuid[])`

@Archives('idea')
@Injectable()
export class IdeaArchive implements ArchiveOfKind<'idea'> {
  readonly given = given

  /** A bare one was received: nobody here has voted on it or studied it. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'idea'>[]) {
    for (const { id, communityId, details } of posts) {
      const { state = 'received', votes = [], history = [] } = details ?? {}
      await tx.many('insert into ideas (post_id, community_id, state) values ($1, $2, $3)', [
        id,
        communityId,
        state,
      ])
      await tx.many(
        `with kept as (
           insert into idea_votes (post_id, person_id, at) select $1, v.person, v.at
           from jsonb_to_recordset($2) as v(person uuid, at timestamptz) on conflict do nothing returning 1
         ) update ideas set votes = (select count(*) from kept) where post_id = $1`,
        [id, JSON.stringify(votes)],
      )
      await tx.many(
        `insert into idea_changes (post_id, number, state, reason, changed_by, at)
         select $1, h.number, h.step ->> 'state', h.step ->> 'reason', (h.step ->> 'by')::uuid, (h.step ->> 'at')::timestamptz
         from jsonb_array_elements($2) with ordinality as h(step, number)`,
        [id, JSON.stringify(history)],
      )
    }
  }
}
