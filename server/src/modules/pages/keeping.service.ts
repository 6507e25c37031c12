import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { type Page, pagesErrors, type ReviewMonths } from '@osmose/shared/pages/pages.contract'
import { pageAssigned, pageOrphaned, pageReviewDue, pageReviewed } from '../../events/pages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { People } from '../directory/directory.public.js'
import { canAskOwner, canAssign, canEdit, canReview } from './pages.policy.js'
import { PagesQuery } from './pages.query.js'
import { PagesRepository } from './pages.repository.js'
import { factsOf, monthsLater } from './pages.view.js'
import { insist, where } from './refuse.js'

/** Somebody who is not heard of for so long does not write any more. */
const EDITING_MS = 45_000
/** Pages asked about at one time; the others follow an hour later. */
const ASKED_AT_ONCE = 500

const asking: Limit = { name: 'pages-ask-owner', points: 30, perSeconds: 3600 }

interface Waiting {
  id: string
  communityId: string
  audienceId: string
  ownerId: string | null
}

/** Who looks after a page, and whether it is still true. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly query: PagesQuery,
    private readonly repository: PagesRepository,
    private readonly people: People,
    private readonly communities: Communities,
    private readonly limits: Limits,
  ) {}

  async review(actor: Actor, pageId: string): Promise<Page> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, pageId, tx)
      insist(canReview(factsOf(actor, row)))
      const at = this.clock.now()
      await this.repository.setReviewed(tx, pageId, {
        by: actor.personId,
        at,
        next: monthsLater(at, row.reviewMonths),
      })
      await this.events.append(tx, pageReviewed, { ...where(row), ownerId: row.ownerId }, actor.personId)
      return this.query.read(actor, pageId, undefined, tx)
    })
  }

  /** By somebody, beside what the owner is asked by itself on the day. */
  async askOwner(actor: Actor, pageId: string): Promise<void> {
    await this.limits.pace(asking, actor.personId)
    await this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, pageId, tx)
      const at = this.clock.now()
      const due = row.reviewAt !== null && row.reviewAt <= at
      insist(canAskOwner(factsOf(actor, row), due))
      if (row.ownerId === null) return
      await this.repository.noteAsked(tx, pageId, at)
      await this.events.append(tx, pageReviewDue, { ...where(row), ownerId: row.ownerId }, actor.personId)
    })
  }

  async assign(
    actor: Actor,
    pageId: string,
    change: { personId?: string; reviewMonths?: ReviewMonths },
  ): Promise<Page> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, pageId, tx)
      insist(canAssign(factsOf(actor, row), change.personId, actor.personId))
      const { personId } = change
      if (personId && !(await this.mayOwn(personId, row.communityId)))
        throw fail(pagesErrors, 'pages.owner_elsewhere', { fields: { personId: 'elsewhere' } })
      const reviewMonths = change.reviewMonths === undefined ? row.reviewMonths : change.reviewMonths
      const ownerId = personId ?? row.ownerId
      await this.repository.assign(tx, pageId, {
        ownerId,
        reviewMonths,
        reviewAt: monthsLater(row.reviewedAt, reviewMonths),
      })
      if (ownerId && ownerId !== row.ownerId)
        await this.events.append(tx, pageAssigned, { ...where(row), ownerId }, actor.personId)
      return this.query.read(actor, pageId, undefined, tx)
    })
  }

  /** Notes that somebody writes, and names the others who do; nothing is said of it anywhere else. */
  async together(actor: Actor, pageId: string, done: boolean): Promise<PersonRef[]> {
    const row = await this.query.visible(actor, pageId)
    insist(canEdit(factsOf(actor, row)))
    const now = this.clock.now()
    await this.db.transaction((tx) => this.repository.editing(tx, pageId, actor.personId, done ? null : now))
    const others = await this.db.many<{ id: string }>(
      `select e.person_id as id from page_editors e join people p on p.id = e.person_id and p.deactivated_at is null
       where e.page_id = $1 and e.person_id <> $2 and e.seen_at > $3 and can_see_audience(e.person_id, $4) order by e.seen_at desc limit 10`,
      [pageId, actor.personId, new Date(now.getTime() - EDITING_MS), row.audienceId],
    )
    const found = await this.people.byIds(others.map(({ id }) => id))
    return [...found.values()]
  }

  /** Asks each owner once when the day has come, and the owners of the community where nobody looks after a page. */
  @Task('pages.ask', '37 * * * *')
  async ask(): Promise<void> {
    const now = this.clock.now()
    await this.db.transaction(async (tx) => {
      await this.repository.forgetEditors(tx, new Date(now.getTime() - EDITING_MS))
      const orphans = await tx.many<Waiting>(
        `update pages p set orphaned_at = $1 where p.id in (
           select p.id from pages p join communities c on c.id = p.community_id and c.archived_at is null
           where p.deleted_at is null and p.hidden_at is null and p.orphaned_at is null and not ${owned} order by p.created_at limit ${ASKED_AT_ONCE} for update of p skip locked)
         returning ${waiting}`,
        [now],
      )
      const leaders = await this.ownersOf(orphans.map(({ communityId }) => communityId))
      for (const page of orphans)
        await this.events.append(
          tx,
          pageOrphaned,
          { ...where(page), leaderIds: leaders.get(page.communityId) ?? [] },
          null,
        )
      const due = await tx.many<Waiting & { ownerId: string }>(
        `update pages p set asked_at = $1 where p.id in (
           select p.id from pages p join communities c on c.id = p.community_id and c.archived_at is null
           where p.deleted_at is null and p.hidden_at is null and p.asked_at is null and p.review_at <= $1 and ${owned} order by p.review_at limit ${ASKED_AT_ONCE} for update of p skip locked)
         returning ${waiting}`,
        [now],
      )
      for (const page of due)
        await this.events.append(tx, pageReviewDue, { ...where(page), ownerId: page.ownerId }, null)
    })
  }

  private async mayOwn(personId: string, communityId: string): Promise<boolean> {
    return this.db.any(
      'select 1 from memberships m join people p on p.id = m.person_id and p.deactivated_at is null where m.community_id = $2 and m.person_id = $1',
      [personId, communityId],
    )
  }

  /** The owners of communities; where there is none left, whoever else leads. */
  private async ownersOf(communityIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>()
    for (const communityId of new Set(communityIds)) {
      const leaders = await this.communities.leadersOf(communityId)
      const roles = await this.communities.memberships(leaders, communityId)
      const owners = leaders.filter((id) => roles.get(id) === 'owner')
      found.set(communityId, owners.length > 0 ? owners : leaders)
    }
    return found
  }
}

/** The owner is still there: in the company and in the place. */
const owned = `exists (select 1 from memberships m join people o on o.id = m.person_id and o.deactivated_at is null where m.community_id = p.community_id and m.person_id = p.owner_id)`
const waiting = `p.id, p.community_id as "communityId", p.audience_id as "audienceId", p.owner_id as "ownerId"`
