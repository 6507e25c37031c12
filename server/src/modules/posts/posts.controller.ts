import { Controller } from '@nestjs/common'
import { readNeighbours } from '@osmose/shared/posts/neighbours.contract'
import * as posts from '@osmose/shared/posts/posts.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { AudienceQuery } from './audience.query.js'
import { NeighboursQuery } from './neighbours.query.js'
import { PostsQuery } from './posts.query.js'
import { PostsService } from './posts.service.js'
import { ReactionsService } from './reactions.service.js'
import { VersionsQuery } from './versions.query.js'

@Controller()
export class PostsController {
  constructor(
    private readonly service: PostsService,
    private readonly reactions: ReactionsService,
    private readonly query: PostsQuery,
    private readonly versions: VersionsQuery,
    private readonly audience: AudienceQuery,
    private readonly neighbours: NeighboursQuery,
  ) {}

  @Handles(posts.publishPost)
  publish(
    @Input() { actor, once, params, body }: In<typeof posts.publishPost>,
  ): Out<typeof posts.publishPost> {
    return this.service.publish(actor, once, params.communityId, body)
  }

  @Handles(posts.readAudience)
  readAudience(
    @Input() { actor, params, query }: In<typeof posts.readAudience>,
  ): Out<typeof posts.readAudience> {
    return this.audience.of(actor, params.communityId, query)
  }

  @Handles(posts.readPost)
  read(@Input() { actor, params }: In<typeof posts.readPost>): Out<typeof posts.readPost> {
    return this.query.read(actor, params.postId)
  }

  @Handles(readNeighbours)
  readNeighbours(@Input() { actor, params }: In<typeof readNeighbours>): Out<typeof readNeighbours> {
    return this.neighbours.of(actor, params.postId)
  }

  @Handles(posts.editPost)
  edit(@Input() { actor, once, params, body }: In<typeof posts.editPost>): Out<typeof posts.editPost> {
    return this.service.edit(actor, once, params.postId, body)
  }

  @Handles(posts.readPostSource)
  source(@Input() { actor, params }: In<typeof posts.readPostSource>): Out<typeof posts.readPostSource> {
    return this.versions.postSource(actor, params.postId)
  }

  @Handles(posts.deletePost)
  async delete(@Input() { actor, params }: In<typeof posts.deletePost>): Out<typeof posts.deletePost> {
    await this.service.delete(actor, params.postId)
    return {}
  }

  @Handles(posts.undeletePost)
  undelete(@Input() { actor, params }: In<typeof posts.undeletePost>): Out<typeof posts.undeletePost> {
    return this.service.undelete(actor, params.postId)
  }

  @Handles(posts.readPostHistory)
  history(@Input() { actor, params }: In<typeof posts.readPostHistory>): Out<typeof posts.readPostHistory> {
    return this.versions.ofPost(actor, params.postId)
  }

  @Handles(posts.acceptAnswer)
  accept(@Input() { actor, params, body }: In<typeof posts.acceptAnswer>): Out<typeof posts.acceptAnswer> {
    return this.reactions.accept(actor, params.postId, body)
  }

  @Handles(posts.react)
  react(@Input() { actor, params, body }: In<typeof posts.react>): Out<typeof posts.react> {
    return this.reactions.react(actor, params.postId, body)
  }

  @Handles(posts.listReactions)
  listReactions(
    @Input() { actor, params, query }: In<typeof posts.listReactions>,
  ): Out<typeof posts.listReactions> {
    return this.reactions.list(actor, params.postId, query)
  }

  @Handles(posts.recordView)
  async recordView(@Input() { actor, params }: In<typeof posts.recordView>): Out<typeof posts.recordView> {
    await this.service.recordView(actor, params.postId)
    return {}
  }

  @Handles(posts.listPostsOf)
  listOf(@Input() { actor, params, query }: In<typeof posts.listPostsOf>): Out<typeof posts.listPostsOf> {
    return this.query.ofPerson(actor, params.personId, query.cursor)
  }
}
