import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import {
  type CaseDetail,
  type Decision,
  moderationErrors,
  type Outcome,
} from '@osmose/shared/moderation/moderation.contract'
import { appealed, decided } from '../../events/moderation.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { type Once, Writes } from '../../platform/http/idempotency.js'
import { Events } from '../../platform/outbox/events.js'
import { canAppeal, canDecide, reasonSuffices } from './moderation.policy.js'
import { ModerationQuery } from './moderation.query.js'
import { type Article, ModerationRepository, type Target } from './moderation.repository.js'
import { Texts } from './texts.js'

export interface Draft {
  outcome: Outcome
  reason: string
  lang: Locale
  article: Article | null
  /** The latest decision the moderator knows of. */
  after: string | null
}

interface About {
  items: Decision[]
  can: { appeal: boolean }
}

const hiding = (decisions: readonly Decision[]) => decisions.find(({ outcome }) => outcome === 'hidden')
const answered = (decisions: readonly Decision[]) => {
  const latest = hiding(decisions)
  return latest && latest.appeal !== null
}

const targetOf = ({ postId, commentId, pageId }: CaseDetail): Target => {
  if (postId !== null) return { postId, commentId }
  if (pageId === null) throw new Error('A case about nothing.')
  return { postId: null, commentId: null, pageId }
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writes: Writes,
    private readonly events: Events,
    private readonly texts: Texts,
    private readonly query: ModerationQuery,
    private readonly repository: ModerationRepository,
  ) {}

  /** The case of a text that a moderator looks at without anybody having flagged it. */
  async open(actor: Actor, target: Target): Promise<{ caseId: string }> {
    return this.db.transaction(async (tx) => {
      const { authorId, communityId } = await this.repository.facts(tx, target)
      if (authorId === actor.personId || !(await this.repository.moderates(tx, actor.personId, communityId)))
        throw fail('not_found')
      return { caseId: (await this.repository.caseOf(tx, target)).id }
    })
  }

  decide(actor: Actor, once: Once | undefined, caseId: string, draft: Draft): Promise<CaseDetail> {
    return this.writes.once(once, async (tx) => {
      await this.repository.lockCase(tx, caseId)
      const found = await this.query.detail(actor, caseId, tx)
      await this.check(tx, found, draft)
      await this.carryOut(tx, actor, found, draft)
      return this.query.detail(actor, caseId, tx)
    })
  }

  /** For the author, what was decided about their text; for moderators of the place, everything. Anybody else: not found. */
  async about(actor: Actor, target: Target): Promise<About> {
    const facts = await this.repository.facts(this.db, target)
    const mine = facts.authorId === actor.personId
    const allowed = mine
      ? await this.texts.seen(actor, target)
      : await this.repository.moderates(this.db, actor.personId, facts.communityId)
    if (!allowed) throw fail('not_found')
    const found = await this.repository.findCase(this.db, target)
    const items = found ? await this.query.decisions(this.db, found.id, mine) : []
    return { items, can: { appeal: canAppeal({ ...facts, mine, answered: answered(items) }) === true } }
  }

  /** The author answers the decision that hid their text. Not theirs: not found. */
  appeal(
    actor: Actor,
    once: Once | undefined,
    target: Target,
    { decisionId, text }: { decisionId: string; text: string },
  ): Promise<About> {
    return this.writes.once(once, async (tx) => {
      const { authorId } = await this.repository.facts(tx, target)
      if (authorId !== actor.personId || !(await this.texts.seen(actor, target, tx))) throw fail('not_found')
      const { id: caseId } = await this.repository.caseOf(tx, target)
      // The case is held: what is decided about the text meanwhile is seen.
      const facts = await this.repository.facts(tx, target)
      const decisions = await this.query.decisions(tx, caseId, true)
      const verdict = canAppeal({ ...facts, mine: true, answered: answered(decisions) })
      if (verdict !== true) throw fail(moderationErrors, verdict)
      if (hiding(decisions)?.id !== decisionId) throw fail(moderationErrors, 'moderation.decided_meanwhile')
      await this.repository.addAppeal(tx, {
        caseId,
        decisionId,
        personId: actor.personId,
        text,
        at: this.clock.now(),
      })
      const about = await this.repository.about(tx, { id: caseId, ...target }, facts)
      await this.events.append(tx, appealed, { ...about, decisionId }, actor.personId)
      return { items: await this.query.decisions(tx, caseId, true), can: { appeal: false } }
    })
  }

  private async check(
    tx: Tx,
    { hidden, deleted, waitingSince, decisions, appealed, me }: CaseDetail,
    { outcome, reason, article, after }: Draft,
  ) {
    if (after !== (decisions[0]?.id ?? null)) throw fail(moderationErrors, 'moderation.decided_meanwhile')
    const possible = canDecide(
      { hidden, deleted, waiting: waitingSince !== null, barred: me.barred },
      outcome,
    )
    if (possible !== true) throw fail(moderationErrors, possible)
    const told = reasonSuffices(outcome, reason, appealed)
    if (told !== true) throw fail(moderationErrors, told, { fields: { reason: 'too_small' } })
    if (article && !(await this.repository.hasArticle(tx, article, false)))
      throw fail(moderationErrors, 'moderation.charter_changed')
  }

  private async carryOut(tx: Tx, actor: Actor, found: CaseDetail, { outcome, reason, lang, article }: Draft) {
    const target = targetOf(found)
    const facts = await this.repository.facts(tx, target)
    const about = await this.repository.about(tx, { id: found.id, ...target }, facts)
    const decision = {
      caseId: found.id,
      outcome,
      reason,
      lang,
      charterVersion: article?.version ?? null,
      article: article?.number ?? null,
      decidedBy: actor.personId,
      decidedAt: this.clock.now(),
    }
    const decisionId = await this.repository.addDecision(tx, decision)
    if (outcome === 'hidden') await this.texts.hide(tx, target, actor.personId)
    if (outcome === 'restored') await this.texts.restore(tx, target, actor.personId)
    await this.events.append(
      tx,
      decided,
      { ...about, decisionId, authorId: facts.authorId, outcome, onAppeal: found.appealed },
      actor.personId,
    )
  }
}
