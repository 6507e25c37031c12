import { Injectable } from '@nestjs/common'
import { type DraftContent, draftLimits, draftsErrors } from '@osmose/shared/drafts/drafts.contract'
import { isDrafted } from '@osmose/shared/posts/kinds'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { publicationFailed } from '../../events/drafts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Failure, fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { Communities } from '../communities/communities.public.js'
import { Posts, writingPace } from '../posts/posts.public.js'
import { DraftFiles } from './drafts.files.js'
import { DraftsQuery } from './drafts.query.js'

interface Given {
  base: number
  writer: string
  content: DraftContent
}
interface Former {
  version: number
  writer: string | null
  content: DraftContent
  isSame: boolean
}
interface Planned {
  personId: string
  key: string
  at: string
}

interface Taken {
  content: DraftContent
  closedPlace: string | null
}

/** The place a draft is meant for, where not everybody reads it today. */
const closedPlace = (content: string) =>
  `(select c.id from communities c where c.id = (${content} ->> 'communityId')::uuid and c.visibility <> 'public')`

@Injectable()
export class DraftsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly query: DraftsQuery,
    private readonly posts: Posts,
    private readonly communities: Communities,
    private readonly files: DraftFiles,
  ) {}

  async save(actor: Actor, asked: string, { base, writer, content }: Given) {
    return this.db.transaction(async (tx) => {
      const { personId } = actor
      await this.hold(tx, personId)
      const there = await this.kept(tx, personId, asked, content)
      const isGone = !there && base > 0
      const isChanged = !!there && there.version !== base && there.writer !== writer && !there.isSame
      const isAnew = isGone || isChanged
      const key = isAnew ? writer : asked
      const former = isAnew ? await this.kept(tx, personId, key, content) : there
      if (!former) await this.demandRoom(tx, personId)
      const savedAt = this.clock.now()
      const version = (former?.version ?? 0) + 1
      const [row] = await tx.many<{ id: string }>(
        `insert into drafts (person_id, key, version, writer, content, saved_at, closed_place)
         values ($1, $2, $3, $4, $5, $6, ${closedPlace('$5::jsonb')})
         on conflict (person_id, key) do update set version = excluded.version, writer = excluded.writer,
           content = excluded.content, saved_at = excluded.saved_at, closed_place = excluded.closed_place, failure = null
         returning id`,
        [personId, key, version, writer, JSON.stringify(content), savedAt],
      )
      if (row) await this.files.show(tx, { id: row.id, personId }, content, former?.content)
      const elsewhere = isGone ? ('gone' as const) : isChanged ? ('changed' as const) : null
      return { key, version, savedAt: savedAt.toISOString(), elsewhere }
    })
  }

  async delete(actor: Actor, key: string): Promise<void> {
    await this.db.transaction((tx) => this.remove(tx, actor.personId, key))
  }

  async schedule(actor: Actor, key: string, at: Date) {
    const wait = at.getTime() - this.clock.now().getTime()
    if (wait <= 0) throw fail(draftsErrors, 'drafts.in_the_past', { fields: { at: 'past' } })
    if (wait > draftLimits.aheadMs)
      throw fail(draftsErrors, 'drafts.too_far_ahead', { fields: { at: 'far' } })
    const { content } = await this.query.read(actor, key)
    if (!content.communityId || !bodyOf(content)) throw fail(draftsErrors, 'drafts.incomplete')
    return this.plan(actor.personId, key, at)
  }

  unschedule(actor: Actor, key: string) {
    return this.plan(actor.personId, key, null)
  }

  /** The time has come. Rights are those of now; what was taken back or moved meanwhile is left alone. */
  @Task('drafts.publish')
  async publish({ personId, key, at }: Planned): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        const taken = await this.take(tx, { personId, key, at })
        if (!taken) return
        const { content } = taken
        const author = await this.query.actor(tx, personId)
        const body = bodyOf(content)
        if (!author) throw fail('forbidden')
        if (!body || !content.communityId) throw fail(draftsErrors, 'drafts.incomplete')
        if (await this.hasOpened(tx, taken)) throw fail(draftsErrors, 'drafts.place_opened')
        await this.posts.publishDraft(tx, author, content.communityId, { ...body, draft: key })
        await this.remove(tx, personId, key)
      })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.code === 'too_many_requests') await this.later({ personId, key, at })
      else if (error.code === 'posts.draft_published')
        await this.db.transaction((tx) => this.remove(tx, personId, key))
      else await this.fail({ personId, key, at }, error.code)
    }
  }

  private async plan(personId: string, key: string, at: Date | null) {
    return this.db.transaction(async (tx) => {
      const found = await tx.any(
        `update drafts set scheduled_for = $3, closed_place = ${closedPlace('content')}, failure = null where person_id = $1 and key = $2`,
        [personId, key, at],
      )
      if (!found) throw fail('not_found')
      const scheduledFor = at?.toISOString() ?? null
      if (scheduledFor && at) await this.wake(tx, { personId, key, at: scheduledFor }, at)
      return { scheduledFor, failure: null }
    })
  }

  /** What one person planned for one moment comes out no faster than by hand. */
  private async later(planned: Planned): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + writingPace.perSeconds * 1000)
    await this.db.transaction(async (tx) => {
      if (await this.take(tx, planned)) await this.wake(tx, planned, runAt)
    })
  }

  private async wake(tx: Tx, planned: Planned, runAt: Date): Promise<void> {
    await this.jobs.add(tx, 'drafts.publish', planned, {
      key: `draft:${planned.personId}:${planned.key}`,
      runAt,
    })
  }

  private kept(tx: Tx, personId: string, key: string, content: DraftContent): Promise<Former | undefined> {
    return tx.one<Former>(
      `select version, writer, content, content = $3::jsonb as "isSame"
       from drafts where person_id = $1 and key = $2`,
      [personId, key, JSON.stringify(content)],
    )
  }

  private async remove(tx: Tx, personId: string, key: string): Promise<void> {
    const [row] = await tx.many<{ id: string }>(
      'delete from drafts where person_id = $1 and key = $2 returning id',
      [personId, key],
    )
    if (row) await this.files.free(tx, row.id)
  }

  private take(tx: Tx, { personId, key, at }: Planned): Promise<Taken | undefined> {
    return tx.one<Taken>(
      `select content, closed_place as "closedPlace"
       from drafts where person_id = $1 and key = $2 and scheduled_for = $3 for update`,
      [personId, key, at],
    )
  }

  /** Whether what was planned for members would be read by everybody; it stays so until the transaction ends. */
  private async hasOpened(tx: Tx, { content, closedPlace: place }: Taken): Promise<boolean> {
    if (place === null || place !== content.communityId) return false
    await this.communities.hold(tx, place)
    return tx.any(`select 1 from communities where id = $1 and visibility = 'public'`, [place])
  }

  /** It stays a draft that says why. */
  private async fail({ personId, key, at }: Planned, code: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.many<{ communityId: string | null }>(
        `update drafts set scheduled_for = null, failure = $4 where person_id = $1 and key = $2 and scheduled_for = $3
         returning content ->> 'communityId' as "communityId"`,
        [personId, key, at, code],
      )
      if (row)
        await this.events.append(
          tx,
          publicationFailed,
          { personId, key, communityId: row.communityId, code },
          null,
        )
    })
  }

  /** One writer of a person's drafts at a time, so that neither versions nor their number go wrong. */
  private async hold(tx: Tx, personId: string): Promise<void> {
    await tx.many('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`drafts:${personId}`])
  }

  private async demandRoom(tx: Tx, personId: string): Promise<void> {
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from drafts where person_id = $1',
      [personId],
    )
    if ((row?.count ?? 0) >= draftLimits.most) throw fail(draftsErrors, 'drafts.too_many')
  }
}

/**
 * What would be sent to publish it; undefined while that would be refused for its form. In somebody else's name it is
 * published by hand alone, never by its hour.
 */
function bodyOf({ kind, title, document, lang, details, forId }: DraftContent) {
  if (forId) return undefined
  const given = isDrafted(kind) ? { details: { ...(details[kind] as object | undefined), kind } } : {}
  return publishPost.body.safeParse({ kind, title, document, ...(lang && { lang }), ...given }).data
}
