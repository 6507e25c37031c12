import { Controller } from '@nestjs/common'
import * as questions from '@osmose/shared/posts/questions.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { QuestionsService } from './questions.service.js'

@Controller()
export class QuestionsController {
  constructor(private readonly service: QuestionsService) {}

  @Handles(questions.askToo)
  askToo(@Input() { actor, params, body }: In<typeof questions.askToo>): Out<typeof questions.askToo> {
    return this.service.askToo(actor, params.postId, body.same)
  }

  @Handles(questions.joinQuestions)
  join(
    @Input() { actor, params, body }: In<typeof questions.joinQuestions>,
  ): Out<typeof questions.joinQuestions> {
    return this.service.join(actor, params.postId, body.originalId)
  }
}
