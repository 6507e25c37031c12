import { Controller } from '@nestjs/common'
import * as charter from '@osmose/shared/communities/arrangement.contract'
import * as invitations from '@osmose/shared/communities/invitations.contract'
import * as place from '@osmose/shared/communities/place.contract'
import * as suggestions from '@osmose/shared/communities/suggestions.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { CharterService } from './charter.service.js'
import { CommunitiesQuery } from './communities.query.js'
import { HomeQuery } from './home.query.js'
import { InvitationsService } from './invitations.service.js'
import { SuggestionsService } from './suggestions.service.js'

@Controller()
export class PlaceController {
  constructor(
    private readonly communities: CommunitiesQuery,
    private readonly homes: HomeQuery,
    private readonly charters: CharterService,
    private readonly invitations: InvitationsService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Handles(place.readPlaceHome)
  home(@Input() { actor, params }: In<typeof place.readPlaceHome>): Out<typeof place.readPlaceHome> {
    return this.homes.read(actor, params.communityId)
  }

  @Handles(place.listNamesakes)
  async namesakes(
    @Input() { actor, query }: In<typeof place.listNamesakes>,
  ): Out<typeof place.listNamesakes> {
    return { items: await this.communities.namesakes(actor, query.name, query.except) }
  }

  @Handles(suggestions.weighSuggestion)
  async weigh(
    @Input() { actor, params, body }: In<typeof suggestions.weighSuggestion>,
  ): Out<typeof suggestions.weighSuggestion> {
    await this.suggestions.weigh(actor, params.communityId, body.declined)
    return {}
  }

  @Handles(suggestions.listDeclinedSuggestions)
  async declined(
    @Input() { actor }: In<typeof suggestions.listDeclinedSuggestions>,
  ): Out<typeof suggestions.listDeclinedSuggestions> {
    return { items: await this.suggestions.declined(actor) }
  }

  @Handles(charter.readCharter)
  charter(@Input() { actor, params }: In<typeof charter.readCharter>): Out<typeof charter.readCharter> {
    return this.charters.read(actor, params.communityId)
  }

  @Handles(charter.acceptCharter)
  accept(
    @Input() { actor, params, body }: In<typeof charter.acceptCharter>,
  ): Out<typeof charter.acceptCharter> {
    return this.charters.accept(actor, params.communityId, body.version)
  }

  @Handles(charter.readArrangement)
  arrangement(
    @Input() { actor, params }: In<typeof charter.readArrangement>,
  ): Out<typeof charter.readArrangement> {
    return this.charters.arrangement(actor, params.communityId)
  }

  @Handles(charter.arrange)
  arrange(@Input() { actor, params, body }: In<typeof charter.arrange>): Out<typeof charter.arrange> {
    return this.charters.arrange(actor, params.communityId, body)
  }

  @Handles(charter.closeWelcome)
  async closeWelcome(
    @Input() { actor, params }: In<typeof charter.closeWelcome>,
  ): Out<typeof charter.closeWelcome> {
    await this.charters.closeWelcome(actor, params.communityId)
    return {}
  }

  @Handles(invitations.listInvitations)
  async listInvitations(
    @Input() { actor, params }: In<typeof invitations.listInvitations>,
  ): Out<typeof invitations.listInvitations> {
    return { items: await this.invitations.list(actor, params.communityId) }
  }

  @Handles(invitations.withdrawInvitation)
  async withdrawInvitation(
    @Input() { actor, params }: In<typeof invitations.withdrawInvitation>,
  ): Out<typeof invitations.withdrawInvitation> {
    await this.invitations.withdraw(actor, params.communityId, params.personId)
    return {}
  }
}
