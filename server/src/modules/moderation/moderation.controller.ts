import { Controller } from '@nestjs/common'
import * as charter from '@osmose/shared/moderation/charter.contract'
import * as moderation from '@osmose/shared/moderation/moderation.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { CharterService } from './charter.service.js'
import { DecisionsService } from './decisions.service.js'
import { FlagsService } from './flags.service.js'
import { ModerationQuery } from './moderation.query.js'

@Controller()
export class ModerationController {
  constructor(
    private readonly query: ModerationQuery,
    private readonly flags: FlagsService,
    private readonly decisions: DecisionsService,
    private readonly charters: CharterService,
  ) {}

  @Handles(charter.readCharter)
  readCharter(@Input() { actor, query }: In<typeof charter.readCharter>): Out<typeof charter.readCharter> {
    return this.charters.read(actor, query.version)
  }

  @Handles(charter.publishCharter)
  publishCharter(
    @Input() { actor, once, body }: In<typeof charter.publishCharter>,
  ): Out<typeof charter.publishCharter> {
    return this.charters.publish(actor, once, body)
  }

  @Handles(moderation.listReasons)
  listReasons(@Input() { actor }: In<typeof moderation.listReasons>): Out<typeof moderation.listReasons> {
    return this.charters.reasons(actor)
  }

  @Handles(moderation.saveReasons)
  saveReasons(
    @Input() { actor, body }: In<typeof moderation.saveReasons>,
  ): Out<typeof moderation.saveReasons> {
    return this.charters.saveReasons(actor, body.items)
  }

  @Handles(moderation.flagContent)
  flag(
    @Input() { actor, once, params, body }: In<typeof moderation.flagContent>,
  ): Out<typeof moderation.flagContent> {
    return this.flags.flag(actor, once, { postId: params.postId, commentId: body.commentId ?? null }, body)
  }

  @Handles(moderation.listCases)
  listCases(@Input() { actor, query }: In<typeof moderation.listCases>): Out<typeof moderation.listCases> {
    return this.query.list(actor, query.state, query.cursor)
  }

  @Handles(moderation.readCase)
  readCase(@Input() { actor, params }: In<typeof moderation.readCase>): Out<typeof moderation.readCase> {
    return this.query.detail(actor, params.caseId)
  }

  @Handles(moderation.openCase)
  openCase(
    @Input() { actor, params, body }: In<typeof moderation.openCase>,
  ): Out<typeof moderation.openCase> {
    return this.decisions.open(actor, { postId: params.postId, commentId: body.commentId ?? null })
  }

  @Handles(moderation.decideCase)
  decide(
    @Input() { actor, once, params, body }: In<typeof moderation.decideCase>,
  ): Out<typeof moderation.decideCase> {
    return this.decisions.decide(actor, once, params.caseId, body)
  }

  @Handles(moderation.readDecisions)
  readDecisions(
    @Input() { actor, params, query }: In<typeof moderation.readDecisions>,
  ): Out<typeof moderation.readDecisions> {
    return this.decisions.about(actor, { postId: params.postId, commentId: query.comment ?? null })
  }

  @Handles(moderation.appealDecision)
  appeal(
    @Input() { actor, once, params, body }: In<typeof moderation.appealDecision>,
  ): Out<typeof moderation.appealDecision> {
    const target = { postId: params.postId, commentId: body.commentId ?? null }
    return this.decisions.appeal(actor, once, target, body)
  }
}
