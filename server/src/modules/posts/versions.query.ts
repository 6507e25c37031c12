import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'
import { toMarkdown } from '@osmose/shared/text/to-markdown'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { CommentsQuery } from './comments.query.js'
import { canEdit, canReadHistory, moderates } from './posts.policy.js'
import { PostsQuery } from './posts.query.js'
import { demand } from './posts.service.js'
import { factsOf } from './posts.view.js'

interface VersionRow {
  version: number
  title: string
  lang: Locale
  document: TextDocument
  writtenAt: Date
}

/** What a text was before, and what its author typed. */
@Injectable()
export class VersionsQuery {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsQuery,
    private readonly comments: CommentsQuery,
  ) {}

  async ofPost(actor: Actor, postId: string) {
    const post = await this.posts.withText(actor, postId)
    const facts = factsOf(actor, post)
    demand(canReadHistory(facts) || 'forbidden')
    return { version: post.version, items: await this.list('post_id', postId, moderates(facts)) }
  }

  async ofComment(actor: Actor, postId: string, commentId: string) {
    const { post, comment } = await this.comments.visible(actor, postId, commentId)
    const facts = {
      ...factsOf(actor, post),
      mine: comment.authorId === actor.personId,
      hidden: comment.hidden,
    }
    demand(canReadHistory(facts) || 'forbidden')
    return { version: comment.version, items: await this.list('comment_id', commentId, moderates(facts)) }
  }

  async postSource(actor: Actor, postId: string) {
    const post = await this.posts.withText(actor, postId)
    demand(canEdit(factsOf(actor, post)))
    const document = post.document as TextDocument
    const { version, title, lang } = post
    // Read after its version: whoever goes on from it never takes former fields for those of a newer version.
    const { details } = await this.posts.read(actor, postId)
    return { version, title, text: toMarkdown(document), document, lang, details }
  }

  async commentSource(actor: Actor, postId: string, commentId: string) {
    const { post, comment } = await this.comments.visible(actor, postId, commentId)
    demand(canEdit({ ...factsOf(actor, post), mine: comment.authorId === actor.personId }))
    const document = comment.document as TextDocument
    const { version, lang } = comment
    return { version, text: toMarkdown(document), document, lang }
  }

  private async list(owner: 'post_id' | 'comment_id', id: string, evenHidden: boolean) {
    const rows = await this.db.many<VersionRow>(
      `select v.version, t.title, t.lang, t.document, t.written_at as "writtenAt"
       from text_versions v join texts t on t.id = v.text_id
       where v.${owner} = $1 and (v.hidden_at is null or $2) order by v.version desc limit 100`,
      [id, evenHidden],
    )
    return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }))
  }
}
