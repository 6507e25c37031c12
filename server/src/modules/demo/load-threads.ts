import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { toPlain } from '@osmose/shared/text/to-plain'
import { v7 as uuid } from 'uuid'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Posts } from '../posts/posts.public.js'
import { bookmark, closed, inBoth, pinned, share } from './company/content/threads.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

/** A post in two languages, one on top, one closed, one shared elsewhere, and one to come back to. */
@Injectable()
export class LoadThreads {
  constructor(
    private readonly door: Posts,
    private readonly jobs: Jobs,
  ) {}

  async load(loading: Loading): Promise<void> {
    const { tx, people, posts } = loading
    const morning = Date.parse(`${loading.company.today}T07:30:00.000Z`)
    const at = (days: number) => new Date(morning + days * DAY_MS)
    await this.inBoth(loading, at(-inBoth.ago))
    await tx.many('update posts set pinned_until = $2, pinned_by = $3 where id = $1', [
      idOf(posts, pinned.post),
      at(pinned.in),
      idOf(people, pinned.by),
    ])
    await tx.many('update posts set closed_at = $2, closed_by = $3, close_reason = $4 where id = $1', [
      idOf(posts, closed.post),
      at(-closed.ago),
      idOf(people, closed.by),
      closed.reason,
    ])
    await this.share(loading, at(-share.ago))
    await this.bookmark(loading, at(-bookmark.ago), at(bookmark.in))
  }

  private async inBoth({ tx, people, posts }: Loading, at: Date) {
    const { lang, title, text } = inBoth
    const [id, postId, authorId] = [uuid(), idOf(posts, inBoth.post), idOf(people, inBoth.author)]
    const document = parseMarkdown(text)
    const plain = toPlain(document)
    await tx.many(
      `insert into texts (id, lang, title, document, plain, search, written_at, written_by)
       values ($1, $2, $3, $4, $5, search_vector($2, $3, $5), $6, $7)`,
      [id, lang, title, JSON.stringify(document), plain, at, authorId],
    )
    await tx.many(
      `insert into text_translations (post_id, approved, text_id, of_version, by_id, at)
       select $1, true, $2, t.version, $3, $4 from posts p join texts t on t.id = p.text_id where p.id = $1`,
      [postId, id, authorId, at],
    )
    await tx.many('update posts set translated_to = $2 where id = $1', [postId, lang])
    await this.door.joinLanguages(tx, postId)
  }

  private async share({ tx, company, people, communities, posts }: Loading, at: Date) {
    const place = communities.get(share.community)
    if (!place) throw new Error(`The demonstration has no community ${share.community}.`)
    const brought = await this.door.bring(tx, {
      system: DEMO,
      defaultLang: company.organisation.locale,
      counted: true,
      posts: [
        {
          sourceId: share.key,
          communityId: place.id,
          audienceId: place.audienceId,
          authorId: idOf(people, share.author),
          kind: 'discussion',
          title: '',
          text: share.text,
          lang: 'fr',
          at,
        },
      ],
    })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    await tx.many('update posts set shared_id = $2 where id = $1', [
      idOf(posts, share.key),
      idOf(posts, share.post),
    ])
  }

  private async bookmark({ tx, people, posts }: Loading, at: Date, remindAt: Date) {
    const bookmarkId = uuid()
    await tx.many(
      'insert into bookmarks (id, person_id, post_id, note, kept_at, remind_at) values ($1, $2, $3, $4, $5, $6)',
      [bookmarkId, idOf(people, bookmark.person), idOf(posts, bookmark.post), bookmark.note, at, remindAt],
    )
    await this.jobs.add(
      tx,
      'bookmarks.remind',
      { bookmarkId, at: remindAt.toISOString() },
      { key: `bookmark:${bookmarkId}`, runAt: remindAt },
    )
  }
}
