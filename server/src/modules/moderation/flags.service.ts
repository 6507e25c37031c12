import { Injectable } from '@nestjs/common'
import { moderationErrors } from '@osmose/shared/moderation/moderation.contract'
import { contentFlagged } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { type Limit, Limits } from '../../platform/security/limits.js'
import { canFlag } from './moderation.policy.js'
import { type Article, ModerationRepository, type Target } from './moderation.repository.js'
import { Texts } from './texts.js'

const perPerson: Limit = { name: 'flags', points: 30, perSeconds: 3600 }

@Injectable()
export class FlagsService {
  constructor(
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly texts: Texts,
    private readonly repository: ModerationRepository,
  ) {}

  /** The answer is the same whoever else has flagged it: a flag stays between one person and moderation. */
  async flag(
    actor: Actor,
    once: Once | undefined,
    target: Target,
    { article, note }: { article: Article; note: string },
  ): Promise<{ flagged: true }> {
    if (!(await this.texts.seen(actor, target))) throw fail('not_found')
    await this.limits.take(perPerson, actor.personId)
    return this.writes.once(once, async (tx) => {
      const found = await this.repository.caseOf(tx, target)
      const facts = await this.repository.facts(tx, target)
      const verdict = canFlag({ ...facts, mine: facts.authorId === actor.personId })
      if (verdict !== true) throw fail(moderationErrors, verdict)
      if (!(await this.repository.hasArticle(tx, article, true)))
        throw fail(moderationErrors, 'moderation.charter_changed')
      const flag = {
        caseId: found.id,
        textId: facts.textId,
        personId: actor.personId,
        charterVersion: article.version,
        article: article.number,
        note,
        at: this.clock.now(),
      }
      if (!(await this.repository.addFlag(tx, flag)))
        throw fail(moderationErrors, 'moderation.already_flagged')
      await this.events.append(tx, contentFlagged, await this.repository.about(tx, found, facts), null)
      return { flagged: true }
    })
  }
}
