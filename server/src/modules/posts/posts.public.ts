import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Post } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { GivenText } from '@osmose/shared/text/written'
import { contentHidden, contentShown } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Failure } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { CommentsQuery } from './comments.query.js'
import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import { ArchivedKinds } from './archived-kinds.js'
import type { Batch, Brought } from './batch.js'
import { Bringing } from './bringing.js'
import { type BroughtLink, type BroughtPin, BroughtStanding } from './brought-standing.js'
import { PostFiles } from './posts.files.js'
import { PostsQuery } from './posts.query.js'
import { PostsRepository, type Written } from './posts.repository.js'
import type { Facts } from './posts.policy.js'
import { type Draft, PostsService, where } from './posts.service.js'
import type { PostBasis, PostText } from './posts.sql.js'
import { write } from './writing.js'
import { factsOf } from './posts.view.js'

export { proposedText } from './posts.files.js'
export { postColumns, postJoins, type PostRow, type PostText } from './posts.sql.js'
export { asSeen, Kind, type KindOfPost, type NewPost, type RewrittenPost } from './kinds.js'
export {
  canClose,
  canComment,
  canLeave,
  canPin,
  canPublish,
  canReact,
  canShare,
  canTranslate,
  type Facts,
  moderates,
} from './posts.policy.js'
export * as archiveSql from './archive.sql.js'
export { type ArchiveOfKind, Archives, type BroughtPostOfKind } from './archived-kinds.js'
export { postChanged } from './posts.realtime.js'
export { postRoom } from './posts.rooms.js'
export { writingPace } from './posts.service.js'
export { factsOf } from './posts.view.js'
export { UNDO_MS } from './posts.service.js'
export { PostViews } from './post-views.js'
export type { Batch, Brought, BroughtPost } from './batch.js'
export type { BroughtLink } from './brought-standing.js'
export { broughtText, type ShownFile } from './brought-text.js'

/** A post (`commentId` null) or a comment on it. */
export interface Target {
  postId: string
  commentId: string | null
}

/** What higher modules may know. */
export interface Found extends Target {
  communityId: string
  audienceId: string
  authorId: string | null
  kind: string
  hidden: boolean
}

/** Where a post is, as events say it. */
export type Where = ReturnType<typeof where>

interface Opened<Row> {
  row: Row
  facts: Facts
  where: Where
}

const opened = <Row extends PostBasis>(actor: Actor, row: Row): Opened<Row> => ({
  row,
  facts: factsOf(actor, row),
  where: where(row),
})

/** The door of content. */
@Injectable()
export class Posts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: PostsQuery,
    private readonly comments: CommentsQuery,
    private readonly repository: PostsRepository,
    private readonly bringing: Bringing,
    private readonly standing: BroughtStanding,
    private readonly archived: ArchivedKinds,
    private readonly service: PostsService,
    private readonly files: PostFiles,
  ) {}

  /** The post or comment, if this person may see it. */
  async find(actor: Actor, { postId, commentId }: Target, db: Db = this.db): Promise<Found | undefined> {
    try {
      const post = await this.posts.visible(actor, postId, db)
      const found = { ...where(post), commentId, kind: post.kind }
      if (commentId === null) return { ...found, authorId: post.authorId, hidden: post.hidden }
      const { comment } = await this.comments.visible(actor, postId, commentId, db)
      return { ...found, authorId: comment.authorId, hidden: comment.hidden }
    } catch (error) {
      if (error instanceof Failure && error.status === 404) return undefined
      throw error
    }
  }

  /** A post this person may see, with the facts that decide what they may do with it; else `not_found`. */
  async open(actor: Actor, postId: string, db: Db = this.db): Promise<Opened<PostBasis>> {
    return opened(actor, await this.posts.visible(actor, postId, db))
  }

  /**
   * As `open`, by what holds until the transaction ends: meanwhile the post stays where it is, and nobody comes to its
   * place or goes. Whoever holds the row of its kind holds that first.
   */
  async openHeld(tx: Tx, actor: Actor, postId: string): Promise<Opened<PostBasis>> {
    await this.repository.holdPlace(tx, postId)
    return this.open(actor, postId, tx)
  }

  /** As `open`, for whoever also needs what its author wrote. */
  async openWithText(actor: Actor, postId: string, db: Db = this.db): Promise<Opened<PostText>> {
    return opened(actor, await this.posts.withText(actor, postId, db))
  }

  /** The post as its reader sees it. */
  read(actor: Actor, postId: string, db: Db = this.db): Promise<Post> {
    return this.posts.read(actor, postId, db)
  }

  /** This person has read the post, wherever it stood: the feed takes it for opened. No view is counted. */
  markOpened(tx: Tx, personId: string, postId: string): Promise<void> {
    return this.repository.addOpened(tx, personId, postId, this.clock.now())
  }

  /** A post of any kind that was written before; refuses as publishing does, with the rights of now. */
  publishDraft(tx: Tx, author: Actor, communityId: string, draft: Draft): Promise<Post> {
    return this.service.publishWithin(tx, author, communityId, draft)
  }

  /** A discussion of this person, as a part of what somebody else does; refuses as publishing does. */
  publish(
    tx: Tx,
    author: Actor,
    communityId: string,
    words: { title: string; text: string; lang: Locale },
  ): Promise<Post> {
    return this.service.publishWithin(tx, author, communityId, { kind: 'discussion', ...words })
  }

  /** As `publishDraft`, said to be published by somebody else in the author's name. Returns its id. */
  async publishFor(
    tx: Tx,
    author: Actor,
    byId: string,
    communityId: string,
    draft: Draft,
  ): Promise<{ postId: string; audienceId: string }> {
    const { id } = await this.service.publishWithin(tx, author, communityId, draft, byId)
    const row = await tx.one<{ audienceId: string }>(
      'update posts set by_id = $2 where id = $1 returning audience_id as "audienceId"',
      [id, byId],
    )
    return { postId: id, audienceId: row?.audienceId ?? '' }
  }

  /** A question of nobody: plain words, no files, no names called; the id tells no time. Returns it, or nothing where none may be asked any more. */
  publishNameless(
    tx: Tx,
    communityId: string,
    question: { title: string; text: string; fallback: Locale },
  ): Promise<string | undefined> {
    return this.service.publishNameless(tx, communityId, question)
  }

  /** The words by which search finds a post besides its text, in place of those it had. */
  async reword(tx: Tx, postId: string, words: string): Promise<void> {
    await this.repository.hold(tx, postId)
    const text = await tx.one<{ id: string; document: TextDocument; translated: boolean }>(
      'select t.id, t.document, p.translated_to is not null as translated from posts p join texts t on t.id = p.text_id where p.id = $1',
      [postId],
    )
    if (!text) return
    const plain = [toPlain(text.document), words].filter((part) => part !== '').join('\n')
    await this.repository.setPlain(tx, text.id, plain)
    if (text.translated) await this.repository.joinLanguages(tx, postId)
  }

  /** A text of this person for a place, ready to be stored. */
  compose(
    db: Db,
    writer: Actor,
    communityId: string,
    given: GivenText & { title: string; lang: Locale },
  ): Promise<Written> {
    return write(db, given, { fallback: given.lang, communityId, writerId: writer.personId })
  }

  /** After a version in the other language came, went or the original changed: search finds by both. */
  joinLanguages(tx: Tx, postId: string): Promise<void> {
    return this.repository.joinLanguages(tx, postId)
  }

  /** A file that stood beside the text of a post does so no longer; its texts, `document` the next, may still show it. */
  letGo(tx: Tx, postId: string, fileId: string, document: TextDocument): Promise<void> {
    return this.files.letGo(tx, postId, fileId, document)
  }

  /** Hides a text from everybody but its author and moderation. False when it already was. */
  hide(tx: Tx, target: Target, by: string): Promise<boolean> {
    return this.setHidden(tx, target, by, true)
  }

  /** Shows it again. */
  restore(tx: Tx, target: Target, by: string): Promise<boolean> {
    return this.setHidden(tx, target, by, false)
  }

  /** Stores content from elsewhere with its own dates and origin; nothing is announced. Repeating it changes nothing. */
  bring(tx: Tx, batch: Batch): Promise<Brought> {
    return this.bringing.bring(tx, batch)
  }

  /** Puts a post of an import on top of its place, where there is room; one of an earlier import stays as it is. */
  bringPin(tx: Tx, pin: BroughtPin): Promise<boolean> {
    return this.standing.pin(tx, pin)
  }

  /** Joins what an import brought with what it shares or repeats. Returns the source ids of those whose other end is not here. */
  bringLinks(
    tx: Tx,
    origin: { system: string; importId: string | undefined },
    links: readonly BroughtLink[],
  ): Promise<string[]> {
    return this.standing.link(tx, origin, links)
  }

  /** For the operator's archive of everything: what posts add to their texts, whoever may see them. */
  detailsForArchive(
    db: Db,
    posts: readonly { id: string; kind: string }[],
  ): Promise<ReadonlyMap<string, ArchivedDetails>> {
    return this.archived.give(db, posts)
  }

  private async setHidden(tx: Tx, target: Target, by: string, hidden: boolean): Promise<boolean> {
    const now = this.clock.now()
    if (!(await this.repository.setHidden(tx, target, hidden ? now : null))) return false
    if (!hidden && target.commentId === null) await this.repository.pinAgain(tx, target.postId, now)
    const row = await tx.one<{ communityId: string; audienceId: string; authorId: string | null }>(
      `select p.community_id as "communityId", p.audience_id as "audienceId", case when $2::uuid is null then p.author_id else k.author_id end as "authorId"
       from posts p left join comments k on k.id = $2 where p.id = $1`,
      [target.postId, target.commentId],
    )
    if (!row) return false
    await this.events.append(tx, hidden ? contentHidden : contentShown, { ...target, ...row }, by)
    return true
  }
}
