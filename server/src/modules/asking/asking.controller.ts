import { Controller } from '@nestjs/common'
import * as asking from '@osmose/shared/asking/asking.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { AskingQuery } from './asking.query.js'
import { AskingService } from './asking.service.js'

@Controller()
export class AskingController {
  constructor(
    private readonly service: AskingService,
    private readonly query: AskingQuery,
  ) {}

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

  @Handles(asking.endSession)
  end(@Input() { actor, params }: In<typeof asking.endSession>): Out<typeof asking.endSession> {
    return this.service.end(actor, params.postId)
  }
}
