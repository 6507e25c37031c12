import { Controller } from '@nestjs/common'
import * as posts from '@osmose/shared/posts/posts.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { CommentsQuery } from './comments.query.js'
import { CommentsService } from './comments.service.js'
import { VersionsQuery } from './versions.query.js'

@Controller()
export class CommentsController {
  constructor(
    private readonly service: CommentsService,
    private readonly query: CommentsQuery,
    private readonly versions: VersionsQuery,
  ) {}

  @Handles(posts.listComments)
  list(@Input() { actor, params, query }: In<typeof posts.listComments>): Out<typeof posts.listComments> {
    return this.query.list(actor, params.postId, query)
  }

  @Handles(posts.publishComment)
  publish(
    @Input() { actor, once, params, body }: In<typeof posts.publishComment>,
  ): Out<typeof posts.publishComment> {
    return this.service.publish(actor, once, params.postId, body)
  }

  @Handles(posts.editComment)
  edit(@Input() { actor, once, params, body }: In<typeof posts.editComment>): Out<typeof posts.editComment> {
    return this.service.edit(actor, once, params.postId, params.commentId, body)
  }

  @Handles(posts.readCommentSource)
  source(
    @Input() { actor, params }: In<typeof posts.readCommentSource>,
  ): Out<typeof posts.readCommentSource> {
    return this.versions.commentSource(actor, params.postId, params.commentId)
  }

  @Handles(posts.deleteComment)
  async delete(@Input() { actor, params }: In<typeof posts.deleteComment>): Out<typeof posts.deleteComment> {
    await this.service.delete(actor, params.postId, params.commentId)
    return {}
  }

  @Handles(posts.undeleteComment)
  undelete(@Input() { actor, params }: In<typeof posts.undeleteComment>): Out<typeof posts.undeleteComment> {
    return this.service.undelete(actor, params.postId, params.commentId)
  }

  @Handles(posts.readCommentHistory)
  history(
    @Input() { actor, params }: In<typeof posts.readCommentHistory>,
  ): Out<typeof posts.readCommentHistory> {
    return this.versions.ofComment(actor, params.postId, params.commentId)
  }
}
