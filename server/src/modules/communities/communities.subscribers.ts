import { Injectable } from '@nestjs/common'
import { followedAudiencesChanged, memberJoined } from '../../events/communities.events.js'
import { peopleImported, peopleMoved, profileChanged } from '../../events/directory.events.js'
import { personReactivated } from '../../events/identity.events.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Events } from '../../platform/outbox/events.js'
import { RulesService } from './rules.service.js'
import { SuggestionsService } from './suggestions.service.js'

type Of = typeof profileChanged | typeof personReactivated

/** Memberships of these people in communities that also speak to one department or site. */
const narrowed = `
  select m.community_id as "communityId", m.person_id as "personId",
         array(select f.audience_id from followed_audiences(m.person_id) f where f.community_id = m.community_id) as "audienceIds"
  from memberships m
  where m.person_id = any($1)
    and exists (select 1 from audiences a where a.community_id = m.community_id and a.narrowed)`

@Injectable()
export class CommunitiesSubscribers {
  constructor(
    private readonly events: Events,
    private readonly rules: RulesService,
    private readonly suggestions: SuggestionsService,
  ) {}

  /** Whoever changes department or site stops hearing one part of a community and starts hearing another. */
  @Subscribes('communities.follow_the_move', peopleMoved)
  async onMove(tx: Tx, { payload }: EventOf<typeof peopleMoved>): Promise<void> {
    for (const change of await tx.many<{ communityId: string; personId: string; audienceIds: string[] }>(
      narrowed,
      [payload.personIds],
    ))
      await this.events.append(tx, followedAudiencesChanged, change, null)
  }

  /** Whoever joins after all has changed their mind. */
  @Subscribes('communities.suggestion_weighed_anew', memberJoined)
  async onJoin(tx: Tx, { payload }: EventOf<typeof memberJoined>): Promise<void> {
    await this.suggestions.forget(tx, payload.personId, payload.communityId)
  }

  /** What a rule says of where people work is true of where they work now. */
  @Subscribes('communities.rules_follow_the_move', peopleMoved)
  async rulesOnMove(tx: Tx, { payload }: EventOf<typeof peopleMoved>): Promise<void> {
    await this.rules.peopleChanged(tx, payload.personIds)
  }

  @Subscribes<Of>('communities.rules_follow_the_person', profileChanged, personReactivated)
  async rulesOnPerson(tx: Tx, { payload }: EventOf<Of>): Promise<void> {
    await this.rules.peopleChanged(tx, [payload.personId])
  }

  @Subscribes('communities.rules_follow_the_import', peopleImported)
  async rulesOnImport(tx: Tx, _: EventOf<typeof peopleImported>): Promise<void> {
    await this.rules.everythingChanged(tx)
  }
}
