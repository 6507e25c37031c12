import { Controller } from '@nestjs/common'
import * as asking from '@osmose/shared/asking/asking.contract'
import * as leaders from '@osmose/shared/asking/leaders.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { Announcing } from './asking.announcing.js'
import { AskingQuery } from './asking.query.js'
import { AskingService } from './asking.service.js'

@Controller()
export class AskingController {
  constructor(
    private readonly service: AskingService,
    private readonly query: AskingQuery,
    private readonly announcing: Announcing,
  ) {}

  @Handles(leaders.readAnnouncing)
  readAnnouncing(
    @Input() { actor, params }: In<typeof leaders.readAnnouncing>,
  ): Out<typeof leaders.readAnnouncing> {
    return this.announcing.read(actor, params.communityId)
  }

  @Handles(asking.askInSession)
  ask(
    @Input() { actor, once, params, body }: In<typeof asking.askInSession>,
  ): Out<typeof asking.askInSession> {
    return this.service.ask(actor, once, params.postId, body)
  }

  @Handles(asking.listSessionQuestions)
  list(
    @Input() { actor, params, query }: In<typeof asking.listSessionQuestions>,
  ): Out<typeof asking.listSessionQuestions> {
    return this.query.list(actor, params.postId, query)
  }

  @Handles(asking.voteInSession)
  vote(@Input() { actor, params, body }: In<typeof asking.voteInSession>): Out<typeof asking.voteInSession> {
    return this.service.vote(actor, params.postId, params.questionId, body.voted)
  }

  @Handles(asking.answerInSession)
  answer(
    @Input() { actor, params, body }: In<typeof asking.answerInSession>,
  ): Out<typeof asking.answerInSession> {
    return this.service.answer(actor, params.postId, params.questionId, body)
  }

  @Handles(asking.declineInSession)
  decline(
    @Input() { actor, params, body }: In<typeof asking.declineInSession>,
  ): Out<typeof asking.declineInSession> {
    return this.service.decline(actor, params.postId, params.questionId, body)
  }

  @Handles(asking.withdrawFromSession)
  withdraw(
    @Input() { actor, params }: In<typeof asking.withdrawFromSession>,
  ): Out<typeof asking.withdrawFromSession> {
    return this.service.withdraw(actor, params.postId, params.questionId)
  }

  @Handles(leaders.nameLeaders)
  nameLeaders(
    @Input() { actor, params, body }: In<typeof leaders.nameLeaders>,
  ): Out<typeof leaders.nameLeaders> {
    return this.service.nameLeaders(actor, params.postId, body)
  }

  @Handles(leaders.listLeaderChanges)
  async leaderChanges(
    @Input() { actor, params }: In<typeof leaders.listLeaderChanges>,
  ): Out<typeof leaders.listLeaderChanges> {
    return { items: await this.query.leaderChanges(actor, params.postId) }
  }

  @Handles(asking.endSession)
  end(@Input() { actor, params }: In<typeof asking.endSession>): Out<typeof asking.endSession> {
    return this.service.end(actor, params.postId)
  }
}
