import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { v7 as uuid } from 'uuid'
import { Pages } from '../pages/pages.public.js'
import { pages } from './company/content/pages.js'
import type { DemoPage } from './company/content/pages-shape.js'
import { idOf, type Loading } from './demo.context.js'

/** What the communities of the company keep in their pages, with the history of each. */
@Injectable()
export class LoadPages {
  constructor(private readonly door: Pages) {}

  async load(loading: Loading): Promise<void> {
    const ids = new Map(pages.map(({ key }) => [key, uuid()]))
    const titles = new Map(pages.map(({ key, title }) => [key, title]))
    const linked = (text: string) =>
      text.replace(/\[\[([\w-]+)\]\]/g, (_, key: string) => `[${titles.get(key)}](/pages/${idOf(ids, key)})`)
    for (const [position, page] of pages.entries()) await this.bring(loading, page, { ids, position, linked })
    // Links lead to pages that are there: what was written first could not yet name what came later.
    await loading.tx.many(
      `insert into page_links (page_id, lang, to_id)
       select x.page_id, x.lang, o.id from page_texts x join texts t on t.id = x.text_id
       join pages o on strpos(t.document::text, '/pages/' || o.id) > 0 and o.id <> x.page_id
       on conflict do nothing`,
    )
  }

  private async bring(
    { tx, company, people, communities, posts, comments }: Loading,
    page: DemoPage,
    {
      ids,
      position,
      linked,
    }: { ids: Map<string, string>; position: number; linked: (text: string) => string },
  ): Promise<void> {
    const place = communities.get(page.community)
    if (!place) throw new Error(`The demonstration has no community ${page.community}.`)
    const at = (days: number) => new Date(Date.parse(`${company.today}T10:20:00Z`) - days * DAY_MS)
    const first = page.texts[0]
    const question = page.origin && company.posts.find(({ key }) => key === page.origin)
    await this.door.bring(tx, {
      id: idOf(ids, page.key),
      communityId: place.id,
      audienceId: place.audienceId,
      parentId: page.under ? idOf(ids, page.under) : null,
      position,
      ownerId: idOf(people, page.owner),
      reviewMonths: page.months,
      reviewedAt: at(page.reviewed ?? first?.days ?? 0),
      ...(page.asked !== undefined && { askedAt: at(page.asked) }),
      ...(question && {
        origin: {
          postId: idOf(posts, question.key),
          commentId: question.accepted ? idOf(comments, question.accepted.comment) : null,
        },
      }),
      versions: page.texts.map(({ by, days, note, lang, title, text }) => ({
        lang: lang ?? ('fr' as const),
        title: title ?? page.title,
        document: parseMarkdown(linked(text)),
        note,
        by: idOf(people, by),
        at: at(days),
      })),
    })
    if (page.start) await this.door.startAt(tx, place.id, idOf(ids, page.key))
  }
}
