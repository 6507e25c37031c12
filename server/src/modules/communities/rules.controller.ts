import { Controller } from '@nestjs/common'
import * as rules from '@osmose/shared/communities/rules.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { MembersListService } from './members-list.service.js'
import { RulesService } from './rules.service.js'

@Controller()
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly lists: MembersListService,
  ) {}

  @Handles(rules.readRule)
  read(@Input() { actor, params }: In<typeof rules.readRule>): Out<typeof rules.readRule> {
    return this.rules.read(actor, params.communityId)
  }

  @Handles(rules.previewRule)
  preview(@Input() { actor, params, body }: In<typeof rules.previewRule>): Out<typeof rules.previewRule> {
    return this.rules.preview(actor, params.communityId, body)
  }

  @Handles(rules.setRule)
  set(@Input() { actor, params, body }: In<typeof rules.setRule>): Out<typeof rules.setRule> {
    return this.rules.set(actor, params.communityId, body)
  }

  @Handles(rules.applyRule)
  async apply(@Input() { actor, params }: In<typeof rules.applyRule>): Out<typeof rules.applyRule> {
    await this.rules.applyNow(actor, params.communityId)
    return {}
  }

  @Handles(rules.dropRule)
  drop(@Input() { actor, params }: In<typeof rules.dropRule>): Out<typeof rules.dropRule> {
    return this.rules.drop(actor, params.communityId)
  }

  @Handles(rules.importMembers)
  importMembers(
    @Input() { actor, params, query, upload }: In<typeof rules.importMembers>,
  ): Out<typeof rules.importMembers> {
    return this.lists.import(actor, params.communityId, upload, query.dryRun === 'true')
  }

  @Handles(rules.exportMembers)
  async exportMembers(
    @Input() { actor, params, response }: In<typeof rules.exportMembers>,
  ): Out<typeof rules.exportMembers> {
    const { slug, csv } = await this.lists.export(actor, params.communityId)
    response.header('content-disposition', `attachment; filename="${slug}.csv"`)
    return Buffer.from(`\uFEFF${csv}`)
  }
}
