import { Injectable } from '@nestjs/common'
import { threadLimits } from '@osmose/shared/threads/threads.contract'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { Posts } from '../posts/posts.public.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery } from './imports.matching.query.js'

/** What stood on top of its place stands there here, for as long as a post may. */
@Injectable()
export class PinsWriter {
  constructor(
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly matching: MatchingQuery,
  ) {}

  /** Returns, for each pin that finds no post or no room, the name of its place. What an earlier import brought stays as it is. */
  async write(tx: Tx, context: ImportContext): Promise<string[]> {
    const { pins, people, communities, system, importId } = context
    const found = await this.matching.messages(
      tx,
      system,
      pins.map(({ messageId }) => messageId),
    )
    const now = this.clock.now()
    const until = new Date(now.getTime() + threadLimits.pinnedMs)
    const left: string[] = []
    for (const { messageId, personId = '', communityId, place } of pins) {
      const post = found.get(messageId)
      const there = communities.get(communityId)
      const pinned =
        post?.commentId === null && there && !there.here
          ? await this.posts.bringPin(tx, {
              postId: post.postId,
              communityId: there.id,
              byId: people.get(personId)?.id ?? null,
              importId,
              until,
              now,
              most: threadLimits.pins,
            })
          : false
      if (!pinned) left.push(place)
    }
    return left
  }
}
