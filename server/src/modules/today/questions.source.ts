import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import { addWorkingHours } from '@osmose/shared/core/working-time'
import { promises, QUESTION_DAYS, type Situation } from '@osmose/shared/today/today.contract'
import { Database } from '../../platform/database/database.js'
import { People } from '../directory/directory.public.js'
import { NEWCOMER_DAYS } from '../identity/identity.public.js'
import { KnowersQuery } from './knowers.query.js'
import { waitOf } from './today.rules.js'
import { SituationSource, type Viewer } from './today.source.js'
import { type PostWaitingRow, postWaitingColumns, postWaitingFrom, toCommunity } from './today.sql.js'

interface QuestionRow extends PostWaitingRow {
  authorId: string | null
  relayedAt: Date | null
}

/** People who seem to know are looked for beside this many questions, no more than can be shown. */
const WITH_KNOWERS = 6

/** Questions nobody answered within the promise; one that was handed on gets the same time again. Those of newcomers are newcomers’ posts. */
@Injectable()
export class QuestionsSource extends SituationSource {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly knowers: KnowersQuery,
  ) {
    super()
  }

  async find({ actor, now, calendar, places }: Viewer): Promise<Situation[]> {
    const rows = await this.db.many<QuestionRow>(
      `select ${postWaitingColumns}, (select max(r.at) from question_relays r where r.post_id = p.id) as "relayedAt"
       ${postWaitingFrom}
       left join people w on w.id = p.author_id and (w.first_signed_in_at > $4 or w.joined_on > $4::date) and p.published_at > $4
       where p.kind = 'question' and p.accepted_comment_id is null and p.duplicate_of is null and p.published_at > $3 and w.id is null
         and p.author_id is distinct from $1 and not has_human_reply(p.id)
       order by p.published_at limit 200`,
      [actor.personId, places, daysBefore(now, QUESTION_DAYS), daysBefore(now, NEWCOMER_DAYS)],
    )
    const due = rows.filter((row) => {
      const until = addWorkingHours(row.relayedAt ?? row.publishedAt, promises.question, calendar)
      return until !== null && until <= now
    })
    const known = await this.knowers.of(actor, due.slice(0, WITH_KNOWERS))
    const people = await this.people.byIds([
      ...due.flatMap((row) => row.authorId ?? []),
      ...[...known.values()].flat().map((knower) => knower.personId),
    ])
    return due.map((row) => {
      const { postId, about, lang } = row
      return {
        kind: 'question',
        key: `question:${postId}`,
        community: toCommunity(row),
        since: row.publishedAt.toISOString(),
        ...waitOf('question', row.publishedAt, now, calendar),
        postId,
        about,
        lang,
        author: (row.authorId && people.get(row.authorId)) || null,
        knowers: (known.get(postId) ?? []).flatMap(({ personId, skill }) => {
          const person = people.get(personId)
          return person ? [{ person, skill }] : []
        }),
        relayedAt: row.relayedAt?.toISOString() ?? null,
      }
    })
  }
}
