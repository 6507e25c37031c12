import { Injectable } from '@nestjs/common'
import type { AnnouncementDraft } from '@osmose/shared/announcements/announcement.contract'
import { announcementsErrors } from '@osmose/shared/announcements/announcements.contract'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import { announced } from '../../events/announcements.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { type AudienceRule, Communities } from '../communities/communities.public.js'
import { Organisation } from '../organisation/organisation.public.js'
import {
  asSeen,
  canReact,
  type Facts,
  factsOf,
  Kind,
  type KindOfPost,
  moderates,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { AnnouncementCounts } from './announcements.counts.js'
import { canAnnounce } from './announcements.policy.js'
import { AnnouncementsRepository } from './announcements.repository.js'
import { asksUntil, isDeadline, remindFrom } from './announcements.rules.js'
import { type PostFacts, toDetails } from './announcements.view.js'

export const postFacts = (facts: Facts): PostFacts => ({
  mine: facts.mine,
  moderates: moderates(facts),
  open: canReact(facts) === true,
})

/** Everybody it speaks to is asked once more. */
const againPace: Limit = { name: 'announcements-again', points: 10, perSeconds: 3600 }

@Kind('announcement')
@Injectable()
export class AnnouncementKind implements KindOfPost<'announcement'> {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly organisation: Organisation,
    private readonly communities: Communities,
    private readonly counts: AnnouncementCounts,
    private readonly repository: AnnouncementsRepository,
  ) {}

  addresses({ narrowed, departmentIds, siteIds }: AnnouncementDraft): AudienceRule | undefined {
    return narrowed ? { departmentIds, siteIds } : undefined
  }

  async write(tx: Tx, post: NewPost<'announcement'>): Promise<string> {
    const { postId, communityId, audienceId, actor, details, at } = post
    const community = await this.communities.byId(actor, communityId, tx)
    const verdict = canAnnounce({ leads: community?.can.moderate === true })
    if (verdict !== true) throw verdict === 'forbidden' ? fail(verdict) : fail(announcementsErrors, verdict)
    if (!(await tx.any('select 1 where can_see_audience($1, $2)', [actor.personId, audienceId])))
      throw fail(announcementsErrors, 'announcements.out_of_your_sight')
    await this.repository.add(tx, postId, await this.terms(details, at))
    await this.events.append(
      tx,
      announced,
      { postId, communityId, audienceId, authorId: actor.personId, why: 'published' },
      actor.personId,
    )
    return ''
  }

  /** Whom it speaks to stays. What was read stays read, unless its author says that the change matters. */
  async edit(tx: Tx, { row, actor, details }: RewrittenPost<'announcement'>): Promise<string> {
    if (details && this.addresses(details)) throw fail(announcementsErrors, 'announcements.audience_fixed')
    const again = details?.again === true
    this.counts.forget(row.id)
    const [before] = await this.repository.read(tx, actor.personId, [row.id], [])
    const sameDeadline =
      details !== undefined &&
      (before?.readBy?.getTime() ?? null) === (details.readBy === null ? null : Date.parse(details.readBy))
    const terms = details && !(sameDeadline && before?.mustRead === details.mustRead)
    await this.repository.rewrite(
      tx,
      row.id,
      again,
      terms ? await this.terms(details, this.clock.now()) : undefined,
    )
    const { communityId, audienceId, authorId } = row
    if (again && (details?.mustRead ?? before?.mustRead)) {
      await this.limits.pace(againPace, actor.personId)
      await this.events.append(
        tx,
        announced,
        { postId: row.id, communityId, audienceId, authorId, why: 'again' },
        actor.personId,
      )
    }
    return ''
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'announcement'>>> {
    const ids = rows.map(({ id }) => id)
    const counted = rows.flatMap((row) => {
      const { mine, moderates: leads } = postFacts(factsOf(actor, row))
      return (mine || leads) && !this.counts.of(row.id) ? [row.id] : []
    })
    const found = await this.repository.read(db, actor.personId, ids, counted)
    for (const row of found) this.counts.keep(row)
    return asSeen(actor, rows, found, (row, facts) =>
      toDetails({ ...row, ...this.counts.of(row.postId) }, postFacts(facts)),
    )
  }

  private async terms({ mustRead, readBy: given }: AnnouncementDraft, at: Date) {
    const readBy = given === null ? null : new Date(given)
    if (readBy && (!mustRead || !isDeadline(readBy, at)))
      throw fail(announcementsErrors, 'announcements.deadline_wrong', {
        fields: { 'details.readBy': 'wrong' },
      })
    const { workingHours, timeZone } = await this.organisation.facts()
    const calendar = { ...workingHours, timeZone, publicHolidays: 'FR' as const }
    return {
      mustRead,
      readBy,
      asksUntil: asksUntil(readBy, at),
      remindFrom: remindFrom(at, readBy, calendar),
    }
  }
}
