import { Controller } from '@nestjs/common'
import * as pages from '@osmose/shared/moderation/pages.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { DecisionsService } from './decisions.service.js'
import { FlagsService } from './flags.service.js'
import type { Target } from './moderation.repository.js'

const page = ({ pageId }: { pageId: string }): Target => ({ postId: null, commentId: null, pageId })

@Controller()
export class PageModerationController {
  constructor(
    private readonly flags: FlagsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Handles(pages.flagPage)
  flag(@Input() { actor, once, params, body }: In<typeof pages.flagPage>): Out<typeof pages.flagPage> {
    return this.flags.flag(actor, once, page(params), body)
  }

  @Handles(pages.openPageCase)
  open(@Input() { actor, params }: In<typeof pages.openPageCase>): Out<typeof pages.openPageCase> {
    return this.decisions.open(actor, page(params))
  }

  @Handles(pages.readPageDecisions)
  decided(
    @Input() { actor, params }: In<typeof pages.readPageDecisions>,
  ): Out<typeof pages.readPageDecisions> {
    return this.decisions.about(actor, page(params))
  }

  @Handles(pages.appealPageDecision)
  appeal(
    @Input() { actor, once, params, body }: In<typeof pages.appealPageDecision>,
  ): Out<typeof pages.appealPageDecision> {
    return this.decisions.appeal(actor, once, page(params), body)
  }
}
