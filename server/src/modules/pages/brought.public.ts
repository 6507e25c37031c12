import { Injectable } from '@nestjs/common'
import { linkedPageIds } from '@osmose/shared/pages/address'
import type { Tx } from '../../platform/database/database.js'
import { Files } from '../files/files.public.js'
import { type BroughtPage, Pages } from './pages.public.js'
import { PagesRepository } from './pages.repository.js'

export type { BroughtPage } from './pages.public.js'

export interface PageLinks {
  pageId: string
  lang: string
  toIds: string[]
}

/** Pages as an import brings them: with their files, and under the ids they had, so that links between them hold. */
@Injectable()
export class BroughtPages {
  constructor(
    private readonly pages: Pages,
    private readonly files: Files,
    private readonly repository: PagesRepository,
  ) {}

  /** Returns its links, of which some may lead to pages that come later. */
  async bring(
    tx: Tx,
    page: BroughtPage & { id: string; start: boolean; fileIds: readonly string[] },
  ): Promise<PageLinks[]> {
    const { start, fileIds, ...given } = page
    await this.repository.lockTree(tx, page.communityId)
    await this.pages.bring(tx, given)
    const target = { kind: 'page', id: page.id, audienceId: page.audienceId }
    await this.files.attachBrought(tx, page.versions[0]?.by ?? null, target, fileIds)
    if (start) await this.pages.startAt(tx, page.communityId, page.id)
    return page.versions
      .map(({ lang, document }) => ({ pageId: page.id, lang, toIds: linkedPageIds(document) }))
      .filter(({ toIds }) => toIds.length > 0)
  }

  /** Once all pages are here. */
  async link(tx: Tx, links: readonly PageLinks[]): Promise<void> {
    await tx.many(
      `insert into page_links (page_id, lang, to_id)
       select l."pageId", l.lang, o.id from jsonb_to_recordset($1) as l("pageId" uuid, lang text, "toIds" jsonb)
       cross join lateral jsonb_array_elements_text(l."toIds") as t(id) join pages o on o.id = t.id::uuid and o.id <> l."pageId"
       join pages p on p.id = l."pageId" on conflict do nothing`,
      [JSON.stringify(links)],
    )
  }

  /** Who writes the pages of a community. */
  async arrange(tx: Tx, communityId: string, writers: 'members' | 'leaders'): Promise<void> {
    await this.repository.lockTree(tx, communityId)
    await this.repository.arrange(tx, communityId, { writers })
  }
}
