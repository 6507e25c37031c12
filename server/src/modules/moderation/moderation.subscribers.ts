import { Injectable } from '@nestjs/common'
import { hiddenRewritten } from '../../events/moderation.events.js'
import { pageEdited } from '../../events/pages.events.js'
import { commentEdited, postEdited } from '../../events/posts.events.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import { ModerationRepository, type Target } from './moderation.repository.js'

/** What was hidden stays hidden when its author rewrites it, until a moderator has read it again. */
@Injectable()
export class ModerationSubscribers {
  constructor(
    private readonly events: Events,
    private readonly repository: ModerationRepository,
  ) {}

  @Subscribes('moderation-looks-again-at-what-was-rewritten', postEdited, commentEdited)
  async rewritten(tx: Tx, event: EventOf<typeof postEdited> | EventOf<typeof commentEdited>): Promise<void> {
    const { postId, authorId } = event.payload
    const target = { postId, commentId: 'commentId' in event.payload ? event.payload.commentId : null }
    await this.lookAgain(tx, target, authorId, new Date(event.at))
  }

  @Subscribes('moderation-looks-again-at-pages', pageEdited)
  async pageRewritten(tx: Tx, { payload, actorId, at }: EventOf<typeof pageEdited>): Promise<void> {
    await this.lookAgain(tx, { postId: null, commentId: null, pageId: payload.pageId }, actorId, new Date(at))
  }

  private async lookAgain(tx: Tx, target: Target, by: string | null, at: Date): Promise<void> {
    const found = await this.repository.findCase(tx, target)
    if (!found || by === null) return
    const facts = await this.repository.facts(tx, target)
    if (!facts.hidden || facts.deleted) return
    await this.repository.rewritten(tx, found.id, by, at)
    await this.events.append(tx, hiddenRewritten, await this.repository.about(tx, found, facts), by)
  }
}
