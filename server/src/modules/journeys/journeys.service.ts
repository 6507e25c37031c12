import type { FirstSteps, Step } from '@osmose/shared/journeys/journeys.contract'
import { Injectable } from '@nestjs/common'
import { journeyEnded, stepDone, stepSkipped } from '../../events/journeys.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Task } from '../../platform/jobs/task.js'
import { Events } from '../../platform/outbox/events.js'
import { People } from '../directory/directory.public.js'
import { type Journey, JourneysQuery } from './journeys.query.js'
import { JourneysRepository } from './journeys.repository.js'
import { shownBy, stateOf } from './journeys.rules.js'
import { excerptOf, firstStepsView } from './journeys.view.js'

/** The first steps of a newcomer: read from what they did, skipped as they like, ended without a word too many. */
@Injectable()
export class JourneysService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: JourneysQuery,
    private readonly repository: JourneysRepository,
    private readonly people: People,
    private readonly events: Events,
  ) {}

  async read(actor: Actor): Promise<FirstSteps> {
    const now = this.clock.now()
    const journey = await this.query.journey(actor.personId)
    if (!journey) throw fail('not_found')
    const offered = stateOf(journey.facts, journey.kept, now) === 'open'
    const [greeter, post, example] = offered
      ? await Promise.all([
          this.query.greeter(actor.personId),
          this.query.postToReactTo(actor.personId, now),
          this.query.introduction(actor.personId),
        ])
      : [null, undefined, undefined]
    const people = await this.people.byIds(
      [greeter, post?.authorId, example?.authorId].filter((id) => typeof id === 'string'),
    )
    return firstStepsView(journey, now, {
      greeter: (greeter && people.get(greeter)) || null,
      post: post && {
        postId: post.postId,
        lang: post.lang,
        excerpt: excerptOf(post.plain),
        author: people.get(post.authorId),
      },
      example: example && { postId: example.postId, author: people.get(example.authorId) },
    })
  }

  async skip(actor: Actor, step: Step): Promise<FirstSteps> {
    await this.db.transaction(async (tx) => {
      if (await this.repository.skip(tx, actor.personId, step, this.clock.now()))
        await this.events.append(tx, stepSkipped, { personId: actor.personId, step }, actor.personId)
      await this.notice(tx, actor.personId)
    })
    return this.read(actor)
  }

  async unskip(actor: Actor, step: Step): Promise<FirstSteps> {
    await this.db.transaction(async (tx) => {
      await this.repository.unskip(tx, actor.personId, step)
      if ((await this.query.journey(actor.personId, tx))?.kept.end === 'done')
        await this.repository.resume(tx, actor.personId)
    })
    return this.read(actor)
  }

  async rest(actor: Actor): Promise<FirstSteps> {
    await this.db.transaction((tx) => this.end(tx, actor.personId, 'rest'))
    return this.read(actor)
  }

  async resume(actor: Actor): Promise<FirstSteps> {
    await this.db.transaction(async (tx) => {
      await this.repository.resume(tx, actor.personId)
      await this.notice(tx, actor.personId)
    })
    return this.read(actor)
  }

  /** Writes down what the facts show of a newcomer, and says what is new; costs next to nothing for anybody else. */
  async notice(tx: Tx, personId: string): Promise<void> {
    for (const journey of await this.query.open(tx, this.clock.now(), personId)) await this.keep(tx, journey)
  }

  /** Notices what no event told, and closes the journeys of those who are no longer newcomers. */
  @Task('journeys.look_round', '23 * * * *')
  async lookRound(): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const journey of await this.query.open(tx, this.clock.now())) await this.keep(tx, journey)
    })
  }

  private async keep(tx: Tx, { personId, facts, kept }: Journey): Promise<void> {
    const now = this.clock.now()
    if (facts.firstSignedInAt === null) return
    const state = stateOf(facts, kept, now)
    if (state === 'over') return this.end(tx, personId, 'time')
    for (const step of await this.repository.markDone(tx, personId, shownBy(facts), now))
      await this.events.append(tx, stepDone, { personId, step }, personId)
    if (state === 'done') await this.end(tx, personId, 'done')
  }

  private async end(tx: Tx, personId: string, reason: 'done' | 'rest' | 'time'): Promise<void> {
    if (await this.repository.end(tx, personId, reason, this.clock.now()))
      await this.events.append(tx, journeyEnded, { personId, reason }, personId)
  }
}
