import { Injectable } from '@nestjs/common'
import { threadLimits } from '@osmose/shared/threads/threads.contract'
import { Clock } from '../../platform/clock/clock.js'
import type { Tx } from '../../platform/database/database.js'
import { Posts } from '../posts/posts.public.js'
import type { ImportContext } from './import-context.js'
import { MatchingQuery } from './imports.matching.query.js'
import type { NoteCode } from './readers/ledger.js'

/** What is to be said of the whole file. */
export interface Said {
  code: NoteCode
  place: string
}

/** What stood on top of its place stands there here, until its end; where it has none, for as long as a post may. */
@Injectable()
export class PinsWriter {
  constructor(
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly matching: MatchingQuery,
  ) {}

  /** Says which found no post or no room, and which were given an end. What an earlier import brought stays as it is. */
  async write(tx: Tx, context: ImportContext): Promise<Said[]> {
    const { pins, people, communities, system, importId } = context
    const found = await this.matching.messages(
      tx,
      system,
      pins.map(({ messageId }) => messageId),
    )
    const now = this.clock.now()
    const longest = new Date(now.getTime() + threadLimits.pinnedMs)
    const said: Said[] = []
    for (const { messageId, personId = '', communityId, place, until } of pins) {
      const post = found.get(messageId)
      if (post?.here || (until && until <= now)) continue
      const there = communities.get(communityId)
      const pinned =
        post?.commentId === null && there && !there.here
          ? await this.posts.bringPin(tx, {
              postId: post.postId,
              communityId: there.id,
              byId: people.get(personId)?.id ?? null,
              importId,
              until: until && until < longest ? until : longest,
              now,
              most: threadLimits.pins,
            })
          : false
      if (!pinned) said.push({ code: 'pins_not_imported', place })
      else if (!until) said.push({ code: 'pins_given_an_end', place })
    }
    return said
  }
}
