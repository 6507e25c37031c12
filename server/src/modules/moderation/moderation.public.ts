import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Outcome } from '@osmose/shared/moderation/moderation.contract'
import type { Tx } from '../../platform/database/database.js'
import { Posts, type Target } from '../posts/posts.public.js'
import { ModerationRepository } from './moderation.repository.js'

export interface PastFlag {
  readonly target: Target
  readonly by: string
  /** Number in the first version of the charter. */
  readonly article: number
  readonly note: string
  readonly at: Date
}

export interface PastDecision {
  readonly target: Target
  readonly by: string
  readonly outcome: Outcome
  readonly reason: string
  readonly lang: Locale
  readonly article: number | null
  readonly at: Date
}

/** For the demonstration: writes what happened at its own time; nobody is notified. Flags come before the decision about them. */
@Injectable()
export class Moderation {
  constructor(
    private readonly posts: Posts,
    private readonly repository: ModerationRepository,
  ) {}

  /** False when this person had flagged this text already. */
  async bringFlag(tx: Tx, { target, by, article, note, at }: PastFlag): Promise<boolean> {
    const { textId } = await this.repository.facts(tx, target)
    const { id: caseId } = await this.repository.caseOf(tx, target)
    return this.repository.addFlag(tx, { caseId, textId, personId: by, charterVersion: 1, article, note, at })
  }

  async bringDecision(
    tx: Tx,
    { target, by, outcome, reason, lang, article, at }: PastDecision,
  ): Promise<void> {
    const { id: caseId } = await this.repository.caseOf(tx, target)
    await this.repository.addDecision(tx, {
      caseId,
      outcome,
      reason,
      lang,
      charterVersion: article === null ? null : 1,
      article,
      decidedBy: by,
      decidedAt: at,
    })
    if (outcome === 'hidden') await this.posts.hide(tx, target, by)
    if (outcome === 'restored') await this.posts.restore(tx, target, by)
  }
}
