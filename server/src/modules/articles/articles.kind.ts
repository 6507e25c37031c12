import { Injectable } from '@nestjs/common'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import {
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { readingMinutes } from './reading-time.rules.js'

@Kind('article')
@Injectable()
export class ArticleKind implements KindOfPost<'article'> {
  async write(tx: Tx, { postId, details: { summary } }: NewPost<'article'>): Promise<string> {
    await tx.many('insert into articles (post_id, summary) values ($1, $2)', [postId, summary])
    return summary
  }

  /** An imported article has no summary until its author gives it one. */
  async edit(tx: Tx, { row, details }: RewrittenPost<'article'>): Promise<string> {
    const kept = await tx.one<{ summary: string }>(
      `insert into articles (post_id, summary) values ($1, coalesce($2, ''))
       on conflict (post_id) do update set summary = coalesce($2, articles.summary) returning summary`,
      [row.id, details?.summary ?? null],
    )
    return kept?.summary ?? ''
  }

  async read(db: Db, _: Actor, rows: readonly PostRow[]): Promise<ReadonlyMap<string, DetailsOf<'article'>>> {
    const kept = await db.many<{ postId: string; summary: string; cover: string | null }>(
      `select post_id as "postId", summary, cover_file_id as cover from articles where post_id = any($1::uuid[])`,
      [rows.map(({ id }) => id)],
    )
    const known = new Map(kept.map((row) => [row.postId, row]))
    return new Map(
      rows.map(({ id, document }) => [
        id,
        {
          kind: 'article',
          summary: known.get(id)?.summary ?? '',
          cover: known.get(id)?.cover ?? null,
          readingMinutes: readingMinutes(toPlain(document as TextDocument)),
        },
      ]),
    )
  }
}
