import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { languagesErrors } from '@osmose/shared/languages/languages.contract'
import { type DraftOf, needsText, needsTitle } from '@osmose/shared/posts/kinds'
import { type Post, postsErrors, type WritableKind } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { bringsText, type GivenText } from '@osmose/shared/text/written'
import { randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { postDeleted, postEdited, postPublished, postUndeleted } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { Communities } from '../communities/communities.public.js'
import { Kinds } from './kinds.js'
import { canDelete, canEdit, canPublish, type Verdict } from './posts.policy.js'
import { PostsQuery } from './posts.query.js'
import { PostsRepository } from './posts.repository.js'
import type { PostBasis } from './posts.sql.js'
import { factsOf } from './posts.view.js'
import { plainly, write } from './writing.js'

/** Deleting can be undone for this long. */
export const UNDO_MS = 10 * 60_000

/** Faster than anybody writes, slower than a machine that floods. */
export const writingPace: Limit = { name: 'writing', points: 60, perSeconds: 20 }

export interface Draft extends GivenText {
  kind: WritableKind
  title: string
  lang?: Locale
  details?: DraftOf
  /** The draft of its writer that it was; one becomes one post. */
  draft?: string
}

/** A kind says whether it needs a title and a text. */
function demandWords(kind: string, { title, ...given }: GivenText & { title: string }): void {
  if (needsTitle(kind) && title === '')
    throw fail(postsErrors, 'posts.title_missing', { fields: { title: 'missing' } })
  if (needsText(kind) && !bringsText(given))
    throw fail(postsErrors, 'posts.text_missing', { fields: { text: 'missing' } })
}

/** Turns a refusal of a policy into the answer. */
export function demand(verdict: Verdict): void {
  if (verdict === true) return
  throw verdict === 'forbidden' ? fail('forbidden') : fail(postsErrors, verdict)
}

export const where = (row: Pick<PostBasis, 'id' | 'communityId' | 'audienceId'>) => ({
  postId: row.id,
  communityId: row.communityId,
  audienceId: row.audienceId,
})

@Injectable()
export class PostsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly query: PostsQuery,
    private readonly repository: PostsRepository,
    private readonly limits: Limits,
    private readonly kinds: Kinds,
    private readonly communities: Communities,
  ) {}

  async publish(actor: Actor, once: Once | undefined, communityId: string, draft: Draft): Promise<Post> {
    await this.limits.pace(writingPace, actor.personId)
    return this.writes.once(once, async (tx) =>
      this.write(tx, actor, communityId, await this.prepare(tx, actor, communityId, draft)),
    )
  }

  /** As `publish`, as a part of what somebody else does; `writerId`: whose files it shows, when not its author's. */
  async publishWithin(
    tx: Tx,
    actor: Actor,
    communityId: string,
    draft: Draft,
    writerId?: string,
  ): Promise<Post> {
    await this.limits.pace(writingPace, writerId ?? actor.personId)
    return this.write(tx, actor, communityId, await this.prepare(tx, actor, communityId, draft), writerId)
  }

  /** Everything that may refuse, before anything is written. */
  private async prepare(tx: Tx, actor: Actor, communityId: string, draft: Draft) {
    await this.communities.hold(tx, communityId)
    const place = await this.place(tx, actor, communityId)
    demand(canPublish(place))
    demandWords(draft.kind, draft)
    const details = this.kinds.asked(draft.kind, draft.details)
    const { audienceId } = place
    return {
      kind: draft.kind,
      audienceId,
      details,
      fromDraft: draft.draft,
      text: await write(tx, draft, { fallback: actor.locale, communityId, writerId: actor.personId }),
    }
  }

  private async write(
    tx: Tx,
    actor: Actor,
    communityId: string,
    { kind, audienceId: whole, details, text, fromDraft }: Awaited<ReturnType<PostsService['prepare']>>,
    writerId?: string,
  ): Promise<Post> {
    const id = uuid()
    const rule = this.kinds.addresses(kind, details)
    const audienceId = rule ? await this.communities.audienceFor(tx, communityId, rule) : whole
    const at = this.clock.now()
    const authorId = actor.personId
    await this.repository.addPost(tx, { id, audienceId, communityId, authorId, writerId, kind, text, at })
    if (fromDraft) await this.repository.wasDraft(tx, id, writerId ?? authorId, fromDraft)
    const words = await this.kinds.write(tx, kind, {
      postId: id,
      communityId,
      audienceId,
      actor,
      writerId: writerId ?? authorId,
      details,
      at,
    })
    await this.repository.addWords(tx, text.id, words)
    const { mentioned } = text
    await this.events.append(
      tx,
      postPublished,
      { postId: id, communityId, audienceId, authorId, kind, mentioned },
      authorId,
    )
    return this.query.read(actor, id, tx)
  }

  /** A question without an author. Its id is random: usual ids begin with the time they were made. */
  async publishNameless(
    tx: Tx,
    communityId: string,
    { title, text, fallback }: { title: string; text: string; fallback: Locale },
  ): Promise<string | undefined> {
    await this.communities.hold(tx, communityId)
    const place = await tx.one<{ audienceId: string }>(
      `select a.id as "audienceId" from communities c join audiences a on a.community_id = c.id and not a.narrowed
       where c.id = $1 and c.archived_at is null`,
      [communityId],
    )
    if (!place) return undefined
    const { audienceId } = place
    const id = randomUUID()
    await this.repository.addPost(tx, {
      id,
      audienceId,
      communityId,
      authorId: null,
      kind: 'question',
      text: plainly(title, text, fallback),
      at: this.clock.now(),
    })
    await this.events.append(
      tx,
      postPublished,
      { postId: id, communityId, audienceId, authorId: null, kind: 'question', mentioned: [] },
      null,
    )
    return id
  }

  async edit(
    actor: Actor,
    once: Once | undefined,
    postId: string,
    change: GivenText & { version: number; title?: string; lang?: Locale; details?: DraftOf },
  ): Promise<Post> {
    return this.writes.once(once, async (tx) => {
      const row = await this.query.withText(actor, postId, tx)
      demand(canEdit(factsOf(actor, row)))
      const title = change.title ?? row.title
      const given: GivenText =
        change.text === undefined && !change.document ? { document: row.document as TextDocument } : change
      demandWords(row.kind, { ...given, title })
      const details = change.details && this.kinds.asked(row.kind, change.details)
      const text = await write(
        tx,
        {
          text: given.text,
          document: given.document,
          title,
          lang: change.lang ?? row.lang,
        },
        { fallback: row.lang, communityId: row.communityId, writerId: actor.personId },
      )
      const words = await this.kinds.edit(tx, { row, title, actor, details, document: text.document })
      if (text.lang === row.translatedTo) throw fail(languagesErrors, 'languages.same')
      await this.repository.replaceText(
        tx,
        { postId, commentId: null, read: change.version },
        text,
        actor.personId,
        this.clock.now(),
      )
      await this.repository.addWords(tx, text.id, words)
      if (row.translatedTo) await this.repository.joinLanguages(tx, postId)
      await this.events.append(
        tx,
        postEdited,
        { ...where(row), authorId: row.authorId, mentioned: text.mentioned },
        actor.personId,
      )
      return this.query.read(actor, postId, tx)
    })
  }

  async delete(actor: Actor, postId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, postId, tx)
      demand(canDelete(factsOf(actor, row)))
      if (await this.repository.setPostDeleted(tx, postId, this.clock.now(), actor.personId))
        await this.events.append(tx, postDeleted, { ...where(row), authorId: row.authorId }, actor.personId)
    })
  }

  async undelete(actor: Actor, postId: string): Promise<Post> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.evenDeleted(actor, postId, tx)
      const mark = await tx.one<{ deletedAt: Date | null; deletedBy: string | null }>(
        `select deleted_at as "deletedAt", deleted_by as "deletedBy" from posts where id = $1`,
        [postId],
      )
      // Only who took it away may bring it back; for anybody else it does not exist.
      if (mark?.deletedAt && mark.deletedBy !== actor.personId) throw fail('not_found')
      if (row.archived) throw fail(postsErrors, 'posts.community_archived')
      if (mark?.deletedAt && this.clock.now().getTime() - mark.deletedAt.getTime() > UNDO_MS)
        throw fail(postsErrors, 'posts.too_late_to_undo')
      if (await this.repository.setPostDeleted(tx, postId, null, null)) {
        await this.repository.pinAgain(tx, postId, this.clock.now())
        await this.events.append(tx, postUndeleted, { ...where(row), authorId: row.authorId }, actor.personId)
      }
      return this.query.read(actor, postId, tx)
    })
  }

  async recordView(actor: Actor, postId: string): Promise<void> {
    await this.query.visible(actor, postId)
    await this.db.transaction((tx) => this.repository.addView(tx, actor.personId, postId, this.clock.now()))
  }

  /** Where a post would go: the community's whole audience, as far as this person may see it. */
  private async place(db: Db, actor: Actor, communityId: string) {
    const row = await db.one<{
      audienceId: string
      archived: boolean
      myRole: 'member' | 'moderator' | 'owner' | null
      charterDue: boolean
    }>(
      `select a.id as "audienceId", c.archived_at is not null as archived, m.role as "myRole", charter_due($1, c.id) as "charterDue"
       from communities c
       join audiences a on a.community_id = c.id and not a.narrowed
       left join memberships m on m.community_id = c.id and m.person_id = $1
       where c.id = $2 and can_see_audience($1, a.id)`,
      [actor.personId, communityId],
    )
    if (!row) throw fail('not_found')
    return row
  }
}
