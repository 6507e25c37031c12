import { Injectable } from '@nestjs/common'
import { pagesErrors, type PageTree } from '@osmose/shared/pages/pages.contract'
import { moved } from '@osmose/shared/pages/tree.rules'
import { pageMoved, pagesArranged } from '../../events/pages.events.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { canArrange, canWrite } from './pages.policy.js'
import { PagesQuery } from './pages.query.js'
import { PagesRepository } from './pages.repository.js'
import { factsOf } from './pages.view.js'
import { insist, where } from './refuse.js'

/** Which page lies where, and who may write. */
@Injectable()
export class PageOrderService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly query: PagesQuery,
    private readonly repository: PagesRepository,
  ) {}

  async move(
    actor: Actor,
    pageId: string,
    to: { parentId: string | null; beforeId: string | null },
  ): Promise<PageTree> {
    return this.db.transaction(async (tx) => {
      const row = await this.query.visible(actor, pageId, tx)
      insist(canWrite(factsOf(actor, row)))
      await this.repository.lockTree(tx, row.communityId)
      const places = moved(await this.repository.placed(tx, row.communityId), pageId, to)
      if (places === 'not_found') throw fail('not_found')
      if (typeof places === 'string') throw fail(pagesErrors, places)
      if (places.length > 0) {
        await this.repository.place(tx, places)
        await this.events.append(tx, pageMoved, { ...where(row), parentId: to.parentId }, actor.personId)
      }
      return this.query.tree(actor, row.communityId, tx)
    })
  }

  async arrange(
    actor: Actor,
    communityId: string,
    change: { writers?: 'members' | 'leaders'; startPageId?: string | null },
  ): Promise<PageTree> {
    return this.db.transaction(async (tx) => {
      const place = await this.query.place(actor, communityId, tx)
      insist(canArrange(factsOf(actor, { ...place, ownerId: null, createdBy: null, ownerGone: false })))
      await this.repository.lockTree(tx, communityId)
      const { startPageId } = change
      if (startPageId) {
        const page = await this.query.visible(actor, startPageId, tx)
        if (page.communityId !== communityId) throw fail('not_found')
      }
      await this.repository.arrange(tx, communityId, change)
      await this.events.append(
        tx,
        pagesArranged,
        { communityId, audienceId: place.audienceId },
        actor.personId,
      )
      return this.query.tree(actor, communityId, tx)
    })
  }
}
