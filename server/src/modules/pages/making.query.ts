import { Injectable } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { OriginsQuery } from './origins.query.js'
import { canMakeOf } from './pages.policy.js'
import { PagesQuery } from './pages.query.js'
import { factsOf } from './pages.view.js'

/** A discussion and the pages made from it, or that may be. */
@Injectable()
export class MakingQuery {
  constructor(
    private readonly pages: PagesQuery,
    private readonly origins: OriginsQuery,
  ) {}

  async ofPost(actor: Actor, postId: string) {
    const thread = await this.origins.thread(actor, { postId, commentId: null })
    if (!thread) throw fail('not_found')
    const items = await this.origins.pagesOf(actor, postId)
    // Who reads a part of a community may not read what all of it reads: then nothing of it is made there.
    const place = await this.pages.place(actor, thread.communityId).catch(() => undefined)
    if (!place || place.audienceId !== thread.audienceId)
      return { items, can: { post: false, answer: false } }
    const facts = factsOf(actor, { ...place, ownerId: null, createdBy: null, ownerGone: false })
    const mine = thread.askerId === actor.personId
    return {
      items,
      can: {
        post: canMakeOf(facts, { answer: false, mine }) === true,
        answer: thread.acceptedId !== null && canMakeOf(facts, { answer: true, mine }) === true,
      },
    }
  }
}
