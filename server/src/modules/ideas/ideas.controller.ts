import { Controller } from '@nestjs/common'
import * as ideas from '@osmose/shared/ideas/ideas.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { IdeasQuery } from './ideas.query.js'
import { IdeasService } from './ideas.service.js'

@Controller()
export class IdeasController {
  constructor(
    private readonly service: IdeasService,
    private readonly query: IdeasQuery,
  ) {}

  @Handles(ideas.voteForIdea)
  vote(@Input() { actor, params, body }: In<typeof ideas.voteForIdea>): Out<typeof ideas.voteForIdea> {
    return this.service.vote(actor, params.postId, body.voted)
  }

  @Handles(ideas.decideIdea)
  decide(@Input() { actor, params, body }: In<typeof ideas.decideIdea>): Out<typeof ideas.decideIdea> {
    return this.service.decide(actor, params.postId, body)
  }

  @Handles(ideas.listIdeas)
  list(@Input() { actor, params, query }: In<typeof ideas.listIdeas>): Out<typeof ideas.listIdeas> {
    return this.query.list(actor, params.communityId, query)
  }
}
