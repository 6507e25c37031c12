import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { postsErrors, type ReactionKind } from '@osmose/shared/posts/posts.contract'
import { answerAccepted, reacted } from '../../events/posts.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { decodePlace, NEWEST, toPage } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { personJson } from '../directory/directory.public.js'
import { CommentsQuery } from './comments.query.js'
import { canAccept, canReact } from './posts.policy.js'
import { PostsQuery } from './posts.query.js'
import { demand, where } from './posts.service.js'
import { factsOf } from './posts.view.js'
import { ReactionsRepository } from './reactions.repository.js'

interface ReactionRow {
  person: PersonRef
  kind: ReactionKind
  name: string
  at: Date
}

const PAGE = 50

/** What readers do with one gesture: react, and keep an answer. */
@Injectable()
export class ReactionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly posts: PostsQuery,
    private readonly comments: CommentsQuery,
    private readonly repository: ReactionsRepository,
  ) {}

  async react(
    actor: Actor,
    postId: string,
    { commentId, kind }: { commentId?: string; kind: ReactionKind | null },
  ) {
    return this.db.transaction(async (tx) => {
      const { post, comment } = commentId
        ? await this.comments.visible(actor, postId, commentId, tx)
        : { post: await this.posts.visible(actor, postId, tx), comment: undefined }
      demand(canReact({ ...factsOf(actor, post), hidden: post.hidden || (comment?.hidden ?? false) }))
      const target = { postId, commentId: comment?.id ?? null }
      const { changed, counts } = await this.repository.react(
        tx,
        target,
        actor.personId,
        kind,
        this.clock.now(),
      )
      if (changed)
        await this.events.append(
          tx,
          reacted,
          {
            ...where(post),
            commentId: target.commentId,
            targetAuthorId: comment ? comment.authorId : post.authorId,
            kind,
          },
          actor.personId,
        )
      return { reactions: counts, myReaction: kind }
    })
  }

  async list(
    actor: Actor,
    postId: string,
    { comment: commentId, cursor }: { comment?: string; cursor?: string },
  ) {
    if (commentId) await this.comments.visible(actor, postId, commentId)
    else await this.posts.visible(actor, postId)
    const place = decodePlace(cursor) ?? NEWEST
    const rows = await this.db.many<ReactionRow>(
      `select ${personJson('a')} as person, r.kind, r.name, r.at
       from reactions r join people a on a.id = r.person_id
       where r.post_id = $1 and r.comment_id is not distinct from $2 and (r.at, r.person_id) < ($3, $4)
       order by r.at desc, r.person_id desc limit $5`,
      [postId, commentId ?? null, place.at, place.id, PAGE + 1],
    )
    return toPage(
      rows,
      PAGE,
      (row) => ({ at: row.at, id: row.person.id }),
      (row) => ({ ...row, at: row.at.toISOString() }),
    )
  }

  async accept(
    actor: Actor,
    postId: string,
    { commentId, reason }: { commentId: string | null; reason?: string },
  ) {
    return this.db.transaction(async (tx) => {
      const post = await this.posts.visible(actor, postId, tx)
      demand(canAccept(factsOf(actor, post)))
      const answer = commentId
        ? (await this.comments.visible(actor, postId, commentId, tx)).comment
        : undefined
      if (answer && (answer.hidden || answer.parentId !== null))
        throw fail(postsErrors, 'posts.not_a_question')
      const kept = await this.repository.accept(tx, postId, commentId, actor.personId, this.clock.now())
      const explained =
        reason !== undefined && commentId !== null && (await this.repository.explain(tx, postId, reason))
      if (kept || explained)
        await this.events.append(
          tx,
          answerAccepted,
          { ...where(post), commentId, answerAuthorId: answer?.authorId ?? null },
          actor.personId,
        )
      return this.posts.read(actor, postId, tx)
    })
  }
}
