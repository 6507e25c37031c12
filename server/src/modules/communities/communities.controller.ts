import { Controller } from '@nestjs/common'
import * as communities from '@osmose/shared/communities/communities.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { CommunitiesQuery } from './communities.query.js'
import { CommunitiesService } from './communities.service.js'
import { MembershipsService } from './memberships.service.js'
import { SuggestionsQuery } from './suggestions.query.js'

@Controller()
export class CommunitiesController {
  constructor(
    private readonly query: CommunitiesQuery,
    private readonly suggestions: SuggestionsQuery,
    private readonly communities: CommunitiesService,
    private readonly memberships: MembershipsService,
  ) {}

  @Handles(communities.listCommunities)
  list(
    @Input() { actor, query }: In<typeof communities.listCommunities>,
  ): Out<typeof communities.listCommunities> {
    return this.query.page(actor, query)
  }

  @Handles(communities.suggestCommunities)
  async suggest(
    @Input() { actor }: In<typeof communities.suggestCommunities>,
  ): Out<typeof communities.suggestCommunities> {
    return { items: await this.suggestions.forPerson(actor) }
  }

  @Handles(communities.readCommunity)
  read(
    @Input() { actor, params }: In<typeof communities.readCommunity>,
  ): Out<typeof communities.readCommunity> {
    return this.query.read(actor, params.key)
  }

  @Handles(communities.createCommunity)
  create(
    @Input() { actor, once, body }: In<typeof communities.createCommunity>,
  ): Out<typeof communities.createCommunity> {
    return this.communities.create(actor, once, body)
  }

  @Handles(communities.editCommunity)
  edit(
    @Input() { actor, params, body }: In<typeof communities.editCommunity>,
  ): Out<typeof communities.editCommunity> {
    return this.communities.edit(actor, params.communityId, body)
  }

  @Handles(communities.joinCommunity)
  join(
    @Input() { actor, params }: In<typeof communities.joinCommunity>,
  ): Out<typeof communities.joinCommunity> {
    return this.memberships.join(actor, params.communityId)
  }

  @Handles(communities.leaveCommunity)
  async leave(
    @Input() { actor, params }: In<typeof communities.leaveCommunity>,
  ): Out<typeof communities.leaveCommunity> {
    await this.memberships.leave(actor, params.communityId)
    return {}
  }

  @Handles(communities.requestMembership)
  request(
    @Input() { actor, once, params, body }: In<typeof communities.requestMembership>,
  ): Out<typeof communities.requestMembership> {
    return this.memberships.request(actor, once, params.communityId, body.message)
  }

  @Handles(communities.withdrawRequest)
  withdraw(
    @Input() { actor, params }: In<typeof communities.withdrawRequest>,
  ): Out<typeof communities.withdrawRequest> {
    return this.memberships.withdraw(actor, params.communityId)
  }

  @Handles(communities.listRequests)
  async requests(
    @Input() { actor, params }: In<typeof communities.listRequests>,
  ): Out<typeof communities.listRequests> {
    return { items: await this.query.requests(actor, params.communityId) }
  }

  @Handles(communities.decideRequest)
  async decide(
    @Input() { actor, params, body }: In<typeof communities.decideRequest>,
  ): Out<typeof communities.decideRequest> {
    await this.memberships.decide(actor, params.communityId, params.requestId, body.accept)
    return {}
  }

  @Handles(communities.inviteToCommunity)
  async invite(
    @Input() { actor, params }: In<typeof communities.inviteToCommunity>,
  ): Out<typeof communities.inviteToCommunity> {
    await this.memberships.invite(actor, params.communityId, params.personId)
    return {}
  }

  @Handles(communities.listMembers)
  members(
    @Input() { actor, params, query }: In<typeof communities.listMembers>,
  ): Out<typeof communities.listMembers> {
    return this.query.members(actor, params.communityId, query.cursor)
  }

  @Handles(communities.setMemberRole)
  async setRole(
    @Input() { actor, params, body }: In<typeof communities.setMemberRole>,
  ): Out<typeof communities.setMemberRole> {
    await this.memberships.setRole(actor, params.communityId, params.personId, body.role)
    return {}
  }

  @Handles(communities.removeMember)
  async remove(
    @Input() { actor, params }: In<typeof communities.removeMember>,
  ): Out<typeof communities.removeMember> {
    await this.memberships.remove(actor, params.communityId, params.personId)
    return {}
  }

  @Handles(communities.makeOfficial)
  makeOfficial(
    @Input() { actor, params, body }: In<typeof communities.makeOfficial>,
  ): Out<typeof communities.makeOfficial> {
    return this.communities.makeOfficial(actor, params.communityId, body.official)
  }

  @Handles(communities.archiveCommunity)
  archive(
    @Input() { actor, params }: In<typeof communities.archiveCommunity>,
  ): Out<typeof communities.archiveCommunity> {
    return this.communities.setArchived(actor, params.communityId, true)
  }

  @Handles(communities.reviveCommunity)
  revive(
    @Input() { actor, params }: In<typeof communities.reviveCommunity>,
  ): Out<typeof communities.reviveCommunity> {
    return this.communities.setArchived(actor, params.communityId, false)
  }
}
