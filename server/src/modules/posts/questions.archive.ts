import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { instant, list } from './archive.sql.js'
import { type ArchiveOfKind, Archives, type BroughtPostOfKind } from './archived-kinds.js'

const given = `
  select p.id as "postId", jsonb_build_object('same', ${list(
    `'person', s.person_id, 'at', ${instant('s.at')}`,
    'from question_sames s join people w on w.id = s.person_id and w.erased_at is null where s.post_id = p.id',
    's.at, s.person_id',
  )}) as details
  from posts p where p.id = any($1::uuid[]) and p.same_count > 0`

/** Who has the same question. */
@Archives('question')
@Injectable()
export class QuestionArchive implements ArchiveOfKind<'question'> {
  readonly given = given

  async take(tx: Tx, posts: readonly BroughtPostOfKind<'question'>[]) {
    for (const { id, details } of posts)
      if (details)
        await tx.many(
          `with kept as (
             insert into question_sames (post_id, person_id, at) select $1, s.person, s.at
             from jsonb_to_recordset($2) as s(person uuid, at timestamptz) on conflict do nothing returning 1
           ) update posts set same_count = (select count(*) from kept) where id = $1`,
          [id, JSON.stringify(details.same)],
        )
  }
}
