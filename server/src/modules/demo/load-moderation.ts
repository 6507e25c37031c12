import { Injectable } from '@nestjs/common'
import { Moderation } from '../moderation/moderation.public.js'
import { idOf, type Loading } from './demo.context.js'

/** The company's small ads, pictures and tempers, by the numbers of the first charter. */
const articles: Record<number, number> = { 4: 4, 5: 7, 6: 6, 9: 9 }

@Injectable()
export class LoadModeration {
  constructor(private readonly moderation: Moderation) {}

  async load({ tx, company, people, posts, comments }: Loading): Promise<void> {
    for (const { target: on, flaggedBy, article: quoted, decision } of company.flags) {
      const target = {
        postId: idOf(posts, on.post),
        commentId: on.comment ? idOf(comments, on.comment) : null,
      }
      const article = articles[quoted] ?? quoted
      for (const { person, at, note } of flaggedBy)
        await this.moderation.bringFlag(tx, {
          target,
          by: idOf(people, person),
          article,
          note: note ?? '',
          at: new Date(at),
        })
      if (!decision) continue
      const by = idOf(people, decision.by)
      const said = { target, by, reason: decision.reason, lang: company.organisation.locale, article }
      if (decision.hiddenAt)
        await this.moderation.bringDecision(tx, {
          ...said,
          outcome: 'hidden',
          at: new Date(decision.hiddenAt),
        })
      await this.moderation.bringDecision(tx, {
        ...said,
        outcome: decision.outcome,
        at: new Date(decision.at),
      })
    }
  }
}
