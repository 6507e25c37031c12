import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Communities } from '../communities/communities.public.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

@Injectable()
export class LoadPlaces {
  constructor(private readonly communities: Communities) {}

  async load({ tx, company, people, communities }: Loading): Promise<void> {
    for (const given of company.communities) {
      const made = await this.communities.create(tx, {
        name: given.name,
        slug: given.slug,
        visibility: given.visibility,
        purpose: given.purpose,
        problem: given.problem,
        signs: given.signs,
        hue: given.hue,
        createdBy: idOf(people, given.createdBy),
        createdAt: new Date(given.createdAt),
        archivedAt: given.archivedAt ? new Date(given.archivedAt) : null,
        source: { system: DEMO, id: given.key },
      })
      communities.set(given.key, made)
      await this.communities.addMembers(
        tx,
        made.id,
        given.members.map(({ person, role, joinedAt }) => ({
          personId: idOf(people, person),
          role,
          joinedAt: new Date(joinedAt),
          via: person === given.createdBy ? 'founder' : 'join',
        })),
      )
      await tx.many(
        `insert into membership_requests (id, community_id, person_id, message, asked_at)
         select r.id, $1, r."personId", r.message, r.at from jsonb_to_recordset($2) as r(id uuid, "personId" uuid, message text, at timestamptz)`,
        [
          made.id,
          JSON.stringify(
            given.requests.map(({ person, at, message }) => ({
              id: uuid(),
              personId: idOf(people, person),
              message: message ?? '',
              at,
            })),
          ),
        ],
      )
    }
    await tx.many(
      `insert into events (name, payload, actor_id, at)
       select 'communities.member_joined.v1', jsonb_build_object('communityId', m.community_id, 'personId', m.person_id, 'via', m.via, 'audienceIds', jsonb_build_array(a.id)), m.person_id, m.joined_at
       from memberships m join audiences a on a.community_id = m.community_id and not a.narrowed order by m.joined_at`,
    )
  }
}
