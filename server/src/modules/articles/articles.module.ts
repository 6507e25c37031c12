import { Module } from '@nestjs/common'
import { ArticleKind } from './articles.kind.js'

/** Posts to sit down with: a summary, a cover, a reading time. */
@Module({ providers: [ArticleKind] })
export class ArticlesModule {}
