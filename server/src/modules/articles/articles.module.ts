import { Module } from '@nestjs/common'
import { ArticleArchive } from './articles.archive.js'
import { ArticleKind } from './articles.kind.js'
import { ArticlesRepository } from './articles.repository.js'

/** Posts to sit down with: a summary, a cover, a reading time. */
@Module({ providers: [ArticleArchive, ArticleKind, ArticlesRepository] })
export class ArticlesModule {}
