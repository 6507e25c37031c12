import { Injectable } from '@nestjs/common'
import type { CaseCard, CaseDetail, Decision } from '@osmose/shared/moderation/moderation.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, NEWEST, OLDEST, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import { canDecide } from './moderation.policy.js'
import {
  caseColumns,
  caseJoins,
  type CaseCardRow,
  decisionsOf,
  logOf,
  quotesOf,
  threadAround,
} from './moderation.sql.js'
import { toCard, toDecision, toLog, toPassage, toQuote } from './moderation.view.js'

const PAGE = 30
const MOST_OTHERS = 5

/** `moderated_communities` stands in every statement here: a moderator of one place finds nothing of another. Nobody judges what they wrote themselves. */
@Injectable()
export class ModerationQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
  ) {}

  async list(actor: Actor, state: 'waiting' | 'decided', cursor: string | undefined) {
    const { at, id } = decodePlace(cursor) ?? (state === 'waiting' ? OLDEST : NEWEST)
    const rows =
      state === 'waiting'
        ? await this.db.many<CaseCardRow>(
            `select ${caseColumns} ${caseJoins} where o.waiting_since is not null and (o.waiting_since, o.id) > ($2, $3) order by o.waiting_since, o.id limit $4`,
            [actor.personId, at, id, PAGE + 1],
          )
        : await this.db.many<CaseCardRow>(
            `select ${caseColumns} ${caseJoins} where o.waiting_since is null and o.decided_at is not null and (o.decided_at, o.id) < ($2, $3) order by o.decided_at desc, o.id desc limit $4`,
            [actor.personId, at, id, PAGE + 1],
          )
    const authors = await this.people.byIds(rows.flatMap((row) => row.authorId ?? []))
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.waitingSince ?? row.decidedAt ?? new Date(0), id: row.id }),
      (row): CaseCard => toCard(row, authors),
    )
  }

  /** Not found: also what is not this person's to moderate. */
  async detail(actor: Actor, caseId: string, db: Db = this.db): Promise<CaseDetail> {
    const row = await db.one<CaseCardRow>(`select ${caseColumns} ${caseJoins} where o.id = $2`, [
      actor.personId,
      caseId,
    ])
    if (!row) throw fail('not_found')
    const [thread, quotes, log, decisions, ties, others] = [
      await threadAround(db, row),
      await quotesOf(db, row),
      await logOf(db, caseId),
      await decisionsOf(db, caseId),
      await this.ties(db, actor, row),
      await this.others(db, actor, row),
    ]
    const ids = [
      row.authorId,
      ...thread.items.map((item) => item.authorId),
      ...log.map((entry) => entry.actorId),
      ...decisions.map((decision) => decision.decidedBy),
      ...others,
    ]
    const people = await this.people.byIds(
      ids.filter((id) => id !== null),
      db,
    )
    const card = toCard(row, people)
    const { hidden, deleted, waitingSince } = card
    const facts = { hidden, deleted, waiting: waitingSince !== null, barred: ties.barred }
    return {
      ...card,
      thread: thread.items.map((item) => toPassage(item, people)),
      leftOut: thread.leftOut,
      quotes: quotes.map((quote) => toQuote(quote, row.decidedAt)),
      log: log.map((entry) => toLog(entry, people)),
      decisions: decisions.map((decision) => toDecision(decision, people)),
      authorLocale: row.authorLocale ?? row.lang,
      hiddenBefore: ties.hiddenBefore,
      me: { flagged: ties.flagged, tookPart: ties.tookPart, reads: ties.reads, barred: ties.barred },
      others: others.flatMap((id) => people.get(id) ?? []),
      can: {
        hide: canDecide(facts, 'hidden') === true,
        restore: canDecide(facts, 'restored') === true,
        dismiss: canDecide(facts, 'dismissed') === true,
      },
    }
  }

  /** What was decided about a text, latest first. Dismissed flags are none of its author's business, unless they had answered. */
  async decisions(db: Db, caseId: string, forAuthor: boolean): Promise<Decision[]> {
    const rows = (await decisionsOf(db, caseId)).filter(
      (row) => !forAuthor || row.outcome !== 'dismissed' || row.appealId !== null,
    )
    const people = await this.people.byIds(
      rows.map((row) => row.decidedBy),
      db,
    )
    return rows.map((row) => toDecision(row, people))
  }

  private async ties(db: Db, actor: Actor, row: CaseCardRow) {
    const found = await db.one<{
      flagged: boolean
      tookPart: boolean
      reads: boolean
      barred: boolean
      hiddenBefore: number
    }>(
      `select exists (select 1 from flags f where f.case_id = $2 and f.person_id = $1) as flagged,
              exists (select 1 from posts p where p.id = $3 and p.author_id = $1)
                or exists (select 1 from page_versions v join texts t on t.id = v.text_id where v.page_id = $7 and t.written_by = $1)
                or exists (select 1 from comments k where k.post_id = $3 and k.author_id = $1 and k.deleted_at is null) as "tookPart",
              exists (select 1 from posts p where p.id = $3 and p.deleted_at is null and can_see_audience($1, p.audience_id))
                or exists (select 1 from pages g where g.id = $7 and g.deleted_at is null and can_see_audience($1, g.audience_id)) as reads,
              exists (select 1 from moderation_cases w join moderation_appeals a on a.case_id = w.id and a.at = w.appealed_at join moderation_decisions d on d.id = a.decision_id where w.id = $2 and d.decided_by = $1)
                and exists (select 1 from moderators_of($4) s where s.person_id <> $1 and s.person_id is distinct from $5) as barred,
              (select count(*)::int from moderation_cases h
               cross join lateral moderated_text(h.post_id, h.comment_id, h.page_id) x
               where h.id <> $2 and h.outcome = 'hidden' and h.decided_at > $6::timestamptz - interval '365 days'
                 and x.community_id = $4 and x.author_id = $5) as "hiddenBefore"`,
      [actor.personId, row.id, row.postId, row.communityId, row.authorId, this.clock.now(), row.pageId],
    )
    return found ?? { flagged: false, tookPart: false, reads: false, barred: false, hiddenBefore: 0 }
  }

  private async others(db: Db, actor: Actor, row: CaseCardRow): Promise<string[]> {
    const found = await db.many<{ id: string }>(
      `select o.person_id as id from moderators_of($1) o
       left join memberships m on m.community_id = $1 and m.person_id = o.person_id
       where o.person_id <> $2 and o.person_id is distinct from $3
         and not exists (select 1 from comments k where k.post_id = $4 and k.author_id = o.person_id and k.deleted_at is null)
         and not exists (select 1 from posts p where p.id = $4 and p.author_id = o.person_id)
         and not exists (select 1 from page_versions v join texts t on t.id = v.text_id where v.page_id = $6 and t.written_by = o.person_id)
       order by m.role = 'owner' desc nulls last, m.role is null, o.person_id limit $5`,
      [row.communityId, actor.personId, row.authorId, row.postId, MOST_OTHERS, row.pageId],
    )
    return found.map(({ id }) => id)
  }
}
