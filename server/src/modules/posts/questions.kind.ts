import { Injectable } from '@nestjs/common'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { Kind, type KindOfPost } from './kinds.js'
import type { PostRow } from './posts.sql.js'

/** Mine, and the title of the original where the reader may see it: what the row of the post cannot say. */
const read = statement(
  'posts.questions',
  `select p.id as "postId", s.person_id is not null as mine, o.id as "originalId", t.title
   from posts p
   left join question_sames s on s.post_id = p.id and s.person_id = $1
   left join posts o on o.id = p.duplicate_of and o.deleted_at is null and o.hidden_at is null and can_see_audience($1, o.audience_id)
   left join texts t on t.id = o.text_id
   where p.id = any($2::uuid[])`,
)

/** Most questions have gathered nothing: then nothing is asked. */
@Kind('question')
@Injectable()
export class QuestionKind implements KindOfPost<'question'> {
  write(): Promise<string> {
    return Promise.resolve('')
  }

  edit(): Promise<string> {
    return Promise.resolve('')
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'question'>>> {
    const some = rows.filter(
      (row) => row.sameCount > 0 || row.answerReason !== '' || row.duplicateOf !== null,
    )
    if (some.length === 0) return new Map()
    const found = await db.many<{
      postId: string
      mine: boolean
      originalId: string | null
      title: string | null
    }>(read, [actor.personId, some.map(({ id }) => id)])
    const known = new Map(found.map((row) => [row.postId, row]))
    return new Map(
      some.flatMap(({ id, sameCount, answerReason }) => {
        const { mine = false, originalId = null, title = null } = known.get(id) ?? {}
        if (sameCount === 0 && answerReason === '' && originalId === null) return []
        return [
          [
            id,
            {
              kind: 'question',
              same: sameCount,
              mine,
              reason: answerReason,
              original: originalId === null ? null : { id: originalId, title: title ?? '' },
            } satisfies DetailsOf<'question'>,
          ] as const,
        ]
      }),
    )
  }
}
