import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Page, PageRef } from '@osmose/shared/pages/pages.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { firstWords } from '../../platform/database/first-words.js'
import type { Actor } from '../../platform/http/actor.js'
import { People } from '../directory/directory.public.js'
import { refColumns, refJoins, type RefRow } from './pages.sql.js'
import { toRef } from './pages.view.js'

/** A discussion as it stands behind a page. */
export interface Thread {
  communityId: string
  audienceId: string
  title: string
  lang: Locale
  askerId: string | null
  publishedAt: Date
  acceptedId: string | null
  /** Set when a comment was asked for and can be read. */
  answererId: string | null
  answerFound: boolean
}

/** Pages and the discussions they were made from, each seen from the other. */
@Injectable()
export class OriginsQuery {
  constructor(
    private readonly db: Database,
    private readonly people: People,
  ) {}

  /** The post, and the comment when one is named, if this person reads them and nothing of them was taken back or hidden. */
  thread(
    actor: Actor,
    { postId, commentId }: { postId: string; commentId: string | null },
    db: Db = this.db,
  ): Promise<Thread | undefined> {
    return db.one<Thread>(
      `select p.community_id as "communityId", p.audience_id as "audienceId", ${firstWords('t', 120)} as title, t.lang,
              p.author_id as "askerId", p.published_at as "publishedAt", p.accepted_comment_id as "acceptedId",
              k.author_id as "answererId", k.id is not null as "answerFound"
       from posts p join texts t on t.id = p.text_id
       left join comments k on k.id = $3 and k.post_id = p.id and k.deleted_at is null and k.hidden_at is null
       where p.id = $2 and p.deleted_at is null and p.hidden_at is null and can_see_audience($1, p.audience_id)`,
      [actor.personId, postId, commentId],
    )
  }

  async of(
    actor: Actor,
    { postId, commentId }: { postId: string | null; commentId: string | null },
    db: Db = this.db,
  ): Promise<Page['origin']> {
    const thread = postId && (await this.thread(actor, { postId, commentId }, db))
    if (!postId || !thread) return null
    const ids = [thread.askerId, thread.answererId].filter((id) => id !== null)
    const people = await this.people.byIds(ids, db)
    const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
    return {
      postId,
      commentId: thread.answerFound ? commentId : null,
      title: thread.title,
      lang: thread.lang,
      asker: person(thread.askerId),
      answerer: person(thread.answererId),
      publishedAt: thread.publishedAt.toISOString(),
    }
  }

  /** The pages that were made from a post. */
  async pagesOf(actor: Actor, postId: string): Promise<(PageRef & { commentId: string | null })[]> {
    const rows = await this.db.many<RefRow & { commentId: string | null }>(
      `select ${refColumns}, p.comment_id as "commentId" from pages p ${refJoins('$3')}
       where p.post_id = $2 and p.deleted_at is null and p.hidden_at is null and can_see_audience($1, p.audience_id)
       order by p.created_at, p.id limit 20`,
      [actor.personId, postId, actor.locale],
    )
    return rows.map((row) => ({ ...toRef(row), commentId: row.commentId }))
  }
}
