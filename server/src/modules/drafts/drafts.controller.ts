import { Controller } from '@nestjs/common'
import * as drafts from '@osmose/shared/drafts/drafts.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { DraftsQuery } from './drafts.query.js'
import { DraftsService } from './drafts.service.js'
import { SimilarQuery } from './similar.query.js'

@Controller()
export class DraftsController {
  constructor(
    private readonly service: DraftsService,
    private readonly query: DraftsQuery,
    private readonly similar: SimilarQuery,
  ) {}

  @Handles(drafts.listDrafts)
  list(@Input() { actor }: In<typeof drafts.listDrafts>): Out<typeof drafts.listDrafts> {
    return this.query.list(actor)
  }

  @Handles(drafts.readDraft)
  read(@Input() { actor, params }: In<typeof drafts.readDraft>): Out<typeof drafts.readDraft> {
    return this.query.read(actor, params.key)
  }

  @Handles(drafts.saveDraft)
  save(@Input() { actor, params, body }: In<typeof drafts.saveDraft>): Out<typeof drafts.saveDraft> {
    return this.service.save(actor, params.key, body)
  }

  @Handles(drafts.deleteDraft)
  async delete(@Input() { actor, params }: In<typeof drafts.deleteDraft>): Out<typeof drafts.deleteDraft> {
    await this.service.delete(actor, params.key)
    return {}
  }

  @Handles(drafts.scheduleDraft)
  schedule(
    @Input() { actor, params, body }: In<typeof drafts.scheduleDraft>,
  ): Out<typeof drafts.scheduleDraft> {
    return this.service.schedule(actor, params.key, new Date(body.at))
  }

  @Handles(drafts.unscheduleDraft)
  unschedule(
    @Input() { actor, params }: In<typeof drafts.unscheduleDraft>,
  ): Out<typeof drafts.unscheduleDraft> {
    return this.service.unschedule(actor, params.key)
  }

  @Handles(drafts.similarQuestions)
  similarQuestions(
    @Input() { actor, params, query }: In<typeof drafts.similarQuestions>,
  ): Out<typeof drafts.similarQuestions> {
    return this.similar.questions(actor, params.communityId, query.title)
  }
}
