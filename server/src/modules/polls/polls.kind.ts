import { Injectable } from '@nestjs/common'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import { pollsErrors } from '@osmose/shared/polls/polls.contract'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import {
  asSeen,
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { PollsRepository } from './polls.repository.js'
import { postFacts } from './polls.service.js'
import { toDetails } from './polls.view.js'

/** A poll that nobody remembers is no poll. */
const LONGEST_MS = 366 * 24 * 60 * 60_000

@Kind('poll')
@Injectable()
export class PollKind implements KindOfPost<'poll'> {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly repository: PollsRepository,
  ) {}

  async write(tx: Tx, { postId, details, at }: NewPost<'poll'>): Promise<string> {
    const closesAt = details.closesAt === null ? undefined : new Date(details.closesAt)
    if (closesAt && (closesAt <= at || closesAt.getTime() - at.getTime() > LONGEST_MS))
      throw fail(pollsErrors, 'polls.deadline_wrong', { fields: { 'details.closesAt': 'wrong' } })
    await this.repository.add(tx, postId, details)
    if (closesAt)
      await this.jobs.add(tx, 'polls.close', { postId }, { key: `polls.close:${postId}`, runAt: closesAt })
    return details.options.join('\n')
  }

  /** People answered this very question: it and its options stay as they were asked. The text around may change. */
  async edit(tx: Tx, { row, title, actor, details }: RewrittenPost<'poll'>): Promise<string> {
    if (title !== row.title || details) throw fail(pollsErrors, 'polls.question_fixed')
    const [poll] = await this.repository.read(tx, actor.personId, [row.id])
    return poll?.options.join('\n') ?? ''
  }

  async read(
    db: Db,
    actor: Actor,
    rows: readonly PostRow[],
  ): Promise<ReadonlyMap<string, DetailsOf<'poll'>>> {
    const now = this.clock.now()
    const ids = rows.map(({ id }) => id)
    const polls = await this.repository.read(db, actor.personId, ids)
    return asSeen(actor, rows, polls, (poll, facts) => toDetails(poll, postFacts(facts), now))
  }
}
