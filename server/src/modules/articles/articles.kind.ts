import { Injectable } from '@nestjs/common'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { TextDocument } from '@osmose/shared/text/document'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Files } from '../files/files.public.js'
import {
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  Posts,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { type Article, ArticlesRepository } from './articles.repository.js'
import { readingMinutes } from './reading-time.rules.js'

@Kind('article')
@Injectable()
export class ArticleKind implements KindOfPost<'article'> {
  constructor(
    private readonly files: Files,
    private readonly posts: Posts,
    private readonly articles: ArticlesRepository,
  ) {}

  async write(
    tx: Tx,
    { postId, audienceId, writerId, details: { summary, cover = null } }: NewPost<'article'>,
  ): Promise<string> {
    if (cover) await this.show(tx, { postId, audienceId }, writerId, cover.fileId)
    await this.articles.keep(tx, postId, { summary, cover })
    return words({ summary, cover })
  }

  /** An imported article has neither summary nor cover until its author gives it one. */
  async edit(tx: Tx, { row, actor, details, document }: RewrittenPost<'article'>): Promise<string> {
    const before = (await this.articles.hold(tx, row.id)) ?? { summary: '', cover: null }
    if (!details) return words(before)
    const { summary, cover = before.cover } = details
    if (cover)
      await this.show(tx, { postId: row.id, audienceId: row.audienceId }, actor.personId, cover.fileId)
    await this.articles.keep(tx, row.id, { summary, cover })
    const former = before.cover?.fileId
    if (former && former !== cover?.fileId.toLowerCase()) await this.posts.letGo(tx, row.id, former, document)
    return words({ summary, cover })
  }

  async read(db: Db, _: Actor, rows: readonly PostRow[]): Promise<ReadonlyMap<string, DetailsOf<'article'>>> {
    const kept = await this.articles.read(
      db,
      rows.map(({ id }) => id),
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

  /** Whoever reads the post sees its cover from now on. What its writer does not see is `not_found`. */
  private async show(
    tx: Tx,
    { postId, audienceId }: { postId: string; audienceId: string },
    writerId: string,
    fileId: string,
  ): Promise<void> {
    const [file] = (await this.files.byIds(writerId, [fileId], tx)).values()
    if (!file) throw fail('not_found')
    if (!file.image) throw fail('invalid_input', { fields: { 'details.cover': 'wrong' } })
    await this.files.attach(tx, writerId, { kind: 'post', id: postId, audienceId }, [fileId])
  }
}

/** What search finds an article by besides its text. */
const words = ({ summary, cover }: Article): string => [summary, cover?.alt].filter(Boolean).join('\n')
