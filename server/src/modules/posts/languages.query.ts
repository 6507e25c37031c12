import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Database, type Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import type { PostRow } from './posts.sql.js'

interface Row {
  postId: string
  lang: Locale
  title: string
  document: unknown
  stale: boolean
}

const read = statement(
  'posts.languages',
  `select l.post_id as "postId", t.lang, t.title, t.document, l.of_version < o.version as stale
   from text_translations l join texts t on t.id = l.text_id
   join posts p on p.id = l.post_id join texts o on o.id = p.text_id
   where l.approved and l.post_id = any($1::uuid[])`,
)

/** The other language of posts that have one; asked only where there is some. */
@Injectable()
export class LanguagesQuery {
  constructor(private readonly db: Database) {}

  /** Puts the reader's language first; one that was not looked at since the original changed waits behind it. */
  async read(actor: Actor, rows: readonly PostRow[], db: Db = this.db): Promise<(post: Post) => Post> {
    const some = rows.filter(({ translatedTo }) => translatedTo !== null)
    if (some.length === 0) return (post) => post
    const found = await db.many<Row>(read, [some.map(({ id }) => id)])
    const others = new Map(found.map((row) => [row.postId, row]))
    return (post) => {
      const other = others.get(post.id)
      return other ? inBoth(post, other, other.lang === actor.locale && !other.stale) : post
    }
  }
}

function inBoth(post: Post, { lang, title, document, stale }: Row, first: boolean): Post {
  const translated = { lang, title, document: document as Post['document'] }
  const original = { lang: post.lang, title: post.title, document: post.document }
  return {
    ...post,
    ...(first && translated),
    standing: {
      ...post.standing,
      other: { ...(first ? original : translated), stale, original: first },
    },
  }
}
