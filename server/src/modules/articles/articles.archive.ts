import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, type BroughtPostOfKind } from '../posts/posts.public.js'

const given = `
  select a.post_id as "postId", jsonb_strip_nulls(jsonb_build_object('summary', a.summary,
    'cover', case when f.id is not null then jsonb_build_object('file', f.id || '/' || f.name, 'alt', a.cover_alt) end)) as details
  from articles a left join files f on f.id = a.cover_file_id and f.deleted_at is null
  where a.post_id = any($1::uuid[])`

@Archives('article')
@Injectable()
export class ArticleArchive implements ArchiveOfKind<'article'> {
  readonly given = given

  /** The cover is a file that came with the post and is shown with it. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'article'>[]) {
    const words = new Map<string, string>()
    for (const { id, details } of posts) {
      if (!details) continue
      const { summary, cover } = details
      await tx.many(
        'insert into articles (post_id, summary, cover_file_id, cover_alt) values ($1, $2, $3, $4)',
        [id, summary, cover?.file, cover?.alt ?? ''],
      )
      words.set(id, [summary, cover?.alt].filter(Boolean).join('\n'))
    }
    return words
  }
}
