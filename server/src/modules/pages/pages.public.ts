import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'
import { v7 as uuid } from 'uuid'
import { pageHidden } from '../../events/pages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Failure } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { FindPagesQuery, type FoundPage, type PagesAsked } from './find.query.js'
import { PagesQuery } from './pages.query.js'
import { PagesRepository } from './pages.repository.js'
import { monthsLater } from './pages.view.js'
import { write } from './writing.js'

/** A page from elsewhere, with its versions from the oldest to the newest in each language. */
export interface BroughtPage {
  readonly id?: string
  readonly communityId: string
  readonly audienceId: string
  readonly parentId: string | null
  readonly position: number
  readonly ownerId: string | null
  readonly reviewMonths: 3 | 6 | 12 | 24 | null
  readonly reviewedAt: Date
  /** When its owner was last asked whether it is still true. */
  readonly askedAt?: Date
  readonly origin?: { readonly postId: string; readonly commentId: string | null }
  readonly versions: readonly {
    readonly lang: Locale
    readonly title: string
    readonly document: TextDocument
    readonly note?: string
    readonly by: string | null
    readonly at: Date
  }[]
}

/** The door of pages. */
@Injectable()
export class Pages {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly query: PagesQuery,
    private readonly finder: FindPagesQuery,
    private readonly repository: PagesRepository,
  ) {}

  /** Pages with these words that the actor may see, the best first. */
  find(actor: Actor, asked: PagesAsked, db?: Db): Promise<FoundPage[]> {
    return this.finder.find(actor, asked, db)
  }

  /** Whether this person may read it now. */
  async sees(actor: Actor, pageId: string, db: Db): Promise<boolean> {
    try {
      await this.query.visible(actor, pageId, db)
      return true
    } catch (error) {
      if (error instanceof Failure) return false
      throw error
    }
  }

  /** Takes it from everybody but who wrote its newest text and those who moderate the place. */
  hide(tx: Tx, pageId: string, by: string): Promise<boolean> {
    return this.setHidden(tx, pageId, by, true)
  }

  restore(tx: Tx, pageId: string, by: string): Promise<boolean> {
    return this.setHidden(tx, pageId, by, false)
  }

  private async setHidden(tx: Tx, pageId: string, by: string, hidden: boolean): Promise<boolean> {
    const row = await this.repository.setHidden(tx, pageId, hidden ? this.clock.now() : null)
    if (row) await this.events.append(tx, pageHidden, { pageId, ...row, hidden }, by)
    return row !== undefined
  }

  /** For imports and the demonstration: writes the rows and tells nobody. */
  async bring(tx: Tx, page: BroughtPage): Promise<string> {
    const { versions, origin, ...given } = page
    const first = versions[0]
    if (!first) throw new Error('A page without a text.')
    const id = page.id ?? uuid()
    await this.repository.add(tx, {
      ...given,
      id,
      reviewAt: monthsLater(page.reviewedAt, page.reviewMonths),
      createdAt: first.at,
      createdBy: first.by,
      postId: origin?.postId ?? null,
      commentId: origin?.commentId ?? null,
      lang: first.lang,
    })
    for (const [index, version] of versions.entries())
      await this.repository.addVersion(tx, id, await write(tx, version, null), {
        version: index + 1,
        note: version.note ?? '',
        restored: null,
        by: version.by,
        at: version.at,
      })
    return id
  }

  /** For the demonstration: where reading starts. */
  async startAt(tx: Tx, communityId: string, pageId: string): Promise<void> {
    await this.repository.lockTree(tx, communityId)
    await this.repository.arrange(tx, communityId, { startPageId: pageId })
  }
}
