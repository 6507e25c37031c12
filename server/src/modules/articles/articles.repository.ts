import { Injectable } from '@nestjs/common'
import type { DetailsOf, DraftOf } from '@osmose/shared/posts/kinds'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'

/** What an article adds to its text, as its author gave it. */
export interface Article {
  summary: string
  cover: NonNullable<DraftOf<'article'>['cover']> | null
}

const read = statement(
  'articles.read',
  `select a.post_id as "postId", a.summary, case when v.width is not null then
            jsonb_build_object('fileId', f.id, 'alt', a.cover_alt, 'width', v.width, 'height', v.height) end as cover
   from articles a left join files f on f.id = a.cover_file_id and f.deleted_at is null
   left join file_versions v on v.file_id = f.id and v.version = f.version
   where a.post_id = any($1::uuid[])`,
)

/** The table of this module. Every write asks for the open transaction. */
@Injectable()
export class ArticlesRepository {
  /** Whoever sees an article sees its cover: it is a file of the post. */
  read(
    db: Db,
    postIds: readonly string[],
  ): Promise<(Pick<DetailsOf<'article'>, 'summary' | 'cover'> & { postId: string })[]> {
    return db.many(read, [postIds])
  }

  /** Nobody else changes it until the transaction ends. Undefined for an article that came from elsewhere. */
  hold(tx: Tx, postId: string): Promise<Article | undefined> {
    return tx.one<Article>(
      `select summary, case when cover_file_id is not null then
         jsonb_build_object('fileId', cover_file_id, 'alt', cover_alt) end as cover
       from articles where post_id = $1 for update`,
      [postId],
    )
  }

  async keep(tx: Tx, postId: string, { summary, cover }: Article): Promise<void> {
    await tx.many(
      `insert into articles (post_id, summary, cover_file_id, cover_alt) values ($1, $2, $3, $4)
       on conflict (post_id) do update set summary = excluded.summary, cover_file_id = excluded.cover_file_id, cover_alt = excluded.cover_alt`,
      [postId, summary, cover?.fileId, cover?.alt ?? ''],
    )
  }
}
