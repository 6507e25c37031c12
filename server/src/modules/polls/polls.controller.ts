import { Controller } from '@nestjs/common'
import * as polls from '@osmose/shared/polls/polls.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { PollsQuery } from './polls.query.js'
import { PollsService } from './polls.service.js'

@Controller()
export class PollsController {
  constructor(
    private readonly service: PollsService,
    private readonly query: PollsQuery,
  ) {}

  @Handles(polls.answerPoll)
  answer(@Input() { actor, params, body }: In<typeof polls.answerPoll>): Out<typeof polls.answerPoll> {
    return this.service.answer(actor, params.postId, body.choice)
  }

  @Handles(polls.closePoll)
  close(@Input() { actor, params }: In<typeof polls.closePoll>): Out<typeof polls.closePoll> {
    return this.service.close(actor, params.postId)
  }

  @Handles(polls.concludePoll)
  conclude(@Input() { actor, params, body }: In<typeof polls.concludePoll>): Out<typeof polls.concludePoll> {
    return this.service.conclude(actor, params.postId, body)
  }

  @Handles(polls.listAnswers)
  answers(@Input() { actor, params, query }: In<typeof polls.listAnswers>): Out<typeof polls.listAnswers> {
    return this.query.answers(actor, params.postId, query)
  }
}
