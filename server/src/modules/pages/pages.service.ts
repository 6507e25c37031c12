import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { type Page, pageLimits, pagesErrors, type ReviewMonths } from '@osmose/shared/pages/pages.contract'
import { MAX_DEPTH, treeOf } from '@osmose/shared/pages/tree.rules'
import type { TextDocument } from '@osmose/shared/text/document'
import { mentionedPersonIds } from '@osmose/shared/text/mentions'
import { v7 as uuid } from 'uuid'
import { pageCreated, pageDeleted, pageEdited, pageUndeleted } from '../../events/pages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { OriginsQuery } from './origins.query.js'
import { PageFiles } from './pages.files.js'
import { canDelete, canEdit, canMakeOf, canWrite } from './pages.policy.js'
import { type Place, PagesQuery } from './pages.query.js'
import { PagesRepository } from './pages.repository.js'
import type { PageRow } from './pages.sql.js'
import { factsOf, monthsLater } from './pages.view.js'
import { insist, where } from './refuse.js'
import { PageVersionsQuery } from './versions.query.js'
import { write, type Written } from './writing.js'

/** Deleting can be undone for this long. */
export const UNDO_MS = 10 * 60_000
const pace: Limit = { name: 'pages', points: 60, perSeconds: 20 }

interface Draft {
  title: string
  lang: Locale
  document: TextDocument
}
interface NewPage extends Draft {
  parentId: string | null
  reviewMonths: ReviewMonths
  origin?: { postId: string; commentId: string | null }
}

@Injectable()
export class PagesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly communities: Communities,
    private readonly query: PagesQuery,
    private readonly versions: PageVersionsQuery,
    private readonly origins: OriginsQuery,
    private readonly repository: PagesRepository,
    private readonly files: PageFiles,
  ) {}

  async create(actor: Actor, once: Once | undefined, communityId: string, given: NewPage): Promise<Page> {
    await this.limits.pace(pace, actor.personId)
    return this.writes.once(once, async (tx) => {
      await this.communities.hold(tx, communityId)
      const place = await this.query.place(actor, communityId, tx)
      insist(canWrite(factsOf(actor, { ...place, ownerId: null, createdBy: null, ownerGone: false })))
      await this.communities.insistAgreed(actor.personId, communityId, tx)
      const authorIds = given.origin ? await this.authorsOf(tx, actor, place, given.origin) : []
      const text = await write(tx, given, actor.personId)
      const at = this.clock.now()
      const id = uuid()
      await this.repository.lockTree(tx, communityId)
      await this.repository.add(tx, {
        id,
        communityId,
        audienceId: place.audienceId,
        parentId: given.parentId,
        position: await this.lastPlaceUnder(tx, communityId, given.parentId),
        ownerId: actor.personId,
        reviewMonths: given.reviewMonths,
        reviewedAt: at,
        reviewAt: monthsLater(at, given.reviewMonths),
        createdAt: at,
        createdBy: actor.personId,
        postId: given.origin?.postId ?? null,
        commentId: given.origin?.commentId ?? null,
        lang: given.lang,
      })
      await this.repository.addVersion(tx, id, text, {
        version: 1,
        note: '',
        restored: null,
        by: actor.personId,
        at,
      })
      await this.files.show(tx, { id, audienceId: place.audienceId }, text.document, actor.personId)
      const facts = {
        ownerId: actor.personId,
        postId: given.origin?.postId ?? null,
        authorIds,
        mentioned: text.mentioned,
      }
      await this.events.append(
        tx,
        pageCreated,
        { pageId: id, communityId, audienceId: place.audienceId, ...facts },
        actor.personId,
      )
      return this.query.read(actor, id, given.lang, tx)
    })
  }

  /**
   * Writes a new version over the one its writer had read. What was saved already is not saved twice: a request that is
   * sent again finds its own words and is content.
   */
  async save(actor: Actor, pageId: string, given: Draft & { version: number; note: string }): Promise<Page> {
    await this.limits.pace(pace, actor.personId)
    return this.db.transaction(async (tx) => {
      await this.repository.lockPage(tx, pageId)
      const row = await this.query.visible(actor, pageId, tx)
      insist(canEdit(factsOf(actor, row)))
      await this.communities.insistAgreed(actor.personId, row.communityId, tx)
      const named = await this.named(tx, pageId)
      const text = await write(tx, given, actor.personId, named)
      if (await this.says(tx, pageId, text)) return this.query.read(actor, pageId, given.lang, tx)
      const { note, version } = given
      const mentioned = text.mentioned.filter((personId) => !named.includes(personId))
      await this.add(tx, actor, row, text, { read: version, note, restored: null, mentioned })
      return this.query.read(actor, pageId, given.lang, tx)
    })
  }

  /** Brings an earlier version back as a new one; nothing in between is lost. */
  async restore(actor: Actor, pageId: string, version: number, read: number): Promise<Page> {
    return this.db.transaction(async (tx) => {
      await this.repository.lockPage(tx, pageId)
      const row = await this.query.visible(actor, pageId, tx)
      insist(canEdit(factsOf(actor, row)))
      await this.communities.insistAgreed(actor.personId, row.communityId, tx)
      const former = await this.versions.read(actor, pageId, version, tx)
      const text = await write(tx, former, actor.personId, mentionedPersonIds(former.document))
      if (!(await this.says(tx, pageId, text)))
        await this.add(tx, actor, row, text, { read, note: '', restored: version, mentioned: [] })
      return this.query.read(actor, pageId, former.lang, tx)
    })
  }

  async delete(actor: Actor, pageId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, pageId, tx)
      insist(canDelete(factsOf(actor, row)))
      if (await this.repository.setDeleted(tx, pageId, this.clock.now(), actor.personId))
        await this.events.append(tx, pageDeleted, where(row), actor.personId)
    })
  }

  async undelete(actor: Actor, pageId: string): Promise<Page> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.evenDeleted(actor, pageId, tx)
      // Only who took it away may bring it back; for anybody else it does not exist.
      if (row.deletedAt && row.deletedBy !== actor.personId) throw fail('not_found')
      if (row.archived) throw fail(pagesErrors, 'pages.community_archived')
      if (row.deletedAt && this.clock.now().getTime() - row.deletedAt.getTime() > UNDO_MS)
        throw fail(pagesErrors, 'pages.too_late_to_undo')
      if (await this.repository.setDeleted(tx, pageId, null, null))
        await this.events.append(tx, pageUndeleted, where(row), actor.personId)
      return this.query.read(actor, pageId, undefined, tx)
    })
  }

  private async add(
    tx: Tx,
    actor: Actor,
    row: PageRow,
    text: Written,
    {
      read,
      note,
      restored,
      mentioned,
    }: { read: number; note: string; restored: number | null; mentioned: string[] },
  ): Promise<void> {
    const current = row.texts.find(({ lang }) => lang === text.lang)?.version ?? 0
    if (read !== current) throw fail(pagesErrors, 'pages.conflict', { data: { version: current } })
    const at = this.clock.now()
    const by = actor.personId
    const version = row.newest + 1
    await this.repository.addVersion(tx, row.id, text, { version, note, restored, by, at })
    await this.files.show(tx, row, text.document, by)
    // Who looks after a page and rewrites it has read it.
    if (row.ownerId === by)
      await this.repository.setReviewed(tx, row.id, { by, at, next: monthsLater(at, row.reviewMonths) })
    const facts = { ownerId: row.ownerId, mentioned, version, restored }
    await this.events.append(tx, pageEdited, { ...where(row), ...facts }, by)
  }

  /** Whom the current text of its language or that of the other one names. */
  private async named(tx: Tx, pageId: string): Promise<string[]> {
    const current = await tx.many<{ document: TextDocument }>(
      'select t.document from page_texts x join texts t on t.id = x.text_id where x.page_id = $1',
      [pageId],
    )
    return current.flatMap(({ document }) => mentionedPersonIds(document))
  }

  private async says(tx: Tx, pageId: string, text: Written): Promise<boolean> {
    return tx.any(
      `select 1 from page_texts x join texts t on t.id = x.text_id where x.page_id = $1 and x.lang = $2 and t.title = $3 and t.document = $4::jsonb`,
      [pageId, text.lang, text.title, JSON.stringify(text.document)],
    )
  }

  private async lastPlaceUnder(tx: Tx, communityId: string, parentId: string | null): Promise<number> {
    const branches = treeOf(await this.repository.placed(tx, communityId))
    if (branches.length >= pageLimits.pages) throw fail(pagesErrors, 'pages.too_many')
    const parent = branches.find(({ id }) => id === parentId)
    if (parentId !== null && !parent) throw fail('not_found')
    if ((parent?.level ?? 0) >= MAX_DEPTH) throw fail(pagesErrors, 'pages.too_deep')
    const last = await tx.one<{ next: number }>(
      'select coalesce(max(position) + 1, 0) as next from pages where community_id = $1',
      [communityId],
    )
    return last?.next ?? 0
  }

  /** Who wrote what becomes a page here; refused where the page would be read by more people than the discussion. */
  private async authorsOf(
    tx: Tx,
    actor: Actor,
    place: Place,
    origin: { postId: string; commentId: string | null },
  ): Promise<string[]> {
    const thread = await this.origins.thread(actor, origin, tx)
    if (!thread || thread.communityId !== place.communityId || (origin.commentId && !thread.answerFound))
      throw fail('not_found')
    if (thread.audienceId !== place.audienceId) throw fail(pagesErrors, 'pages.narrower_thread')
    const facts = factsOf(actor, { ...place, ownerId: null, createdBy: null, ownerGone: false })
    const answer = origin.commentId !== null && origin.commentId === thread.acceptedId
    insist(canMakeOf(facts, { answer, mine: thread.askerId === actor.personId }))
    return [thread.askerId, thread.answererId].filter((id) => id !== null)
  }
}
