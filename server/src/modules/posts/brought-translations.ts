import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Tx } from '../../platform/database/database.js'
import { addTexts } from './brought-rows.js'
import { broughtText, type Known, type ShownFile } from './brought-text.js'
import { PostFiles } from './posts.files.js'
import { PostsRepository } from './posts.repository.js'

/** The text of a post in its other language. */
export interface BroughtTranslation {
  lang: Locale
  title: string
  text: string
  /** By the author; otherwise somebody proposed it. */
  approved: boolean
  byId: string | null
  at: Date
  /** The original has changed since. */
  outdated: boolean
}

interface Translated {
  id: string
  lang: string
  placed?: ReadonlyMap<string, ShownFile>
  translations?: readonly BroughtTranslation[]
}

/** Posts from elsewhere in their other language. */
@Injectable()
export class BroughtTranslations {
  constructor(
    private readonly files: PostFiles,
    private readonly repository: PostsRepository,
  ) {}

  async bring(tx: Tx, posts: readonly Translated[], known: Known): Promise<void> {
    for (const post of posts)
      for (const translation of (post.translations ?? []).toSorted(approvedFirst))
        if (translation.lang !== post.lang) await this.one(tx, post, translation, known)
  }

  private async one(tx: Tx, post: Translated, given: BroughtTranslation, known: Known): Promise<void> {
    const { title, approved, byId, at, outdated, text, lang } = given
    const written = broughtText({ text, lang, placed: post.placed }, title, known)
    await addTexts(tx, [{ ...written, at, authorId: byId }])
    await tx.many(
      `insert into text_translations (post_id, approved, text_id, of_version, by_id, at)
       select $1, $2, $3, t.version - $4::int, $5, $6 from posts p join texts t on t.id = p.text_id where p.id = $1`,
      [post.id, approved, written.textId, outdated ? 1 : 0, byId, at],
    )
    if (!approved) return this.files.proposeBrought(tx, post.id, written.document, byId)
    await tx.many('update posts set translated_to = $2 where id = $1', [post.id, lang])
    await this.repository.joinLanguages(tx, post.id)
  }
}

/** What it shows, the post shows. */
const approvedFirst = (one: BroughtTranslation, other: BroughtTranslation): number =>
  Number(other.approved) - Number(one.approved)
