import { Injectable } from '@nestjs/common'
import type { GroupKind } from '@osmose/shared/text/document'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { callableGroups, peopleOf } from './writing.js'

/** Whom a text would reach. */
@Injectable()
export class AudienceQuery {
  constructor(private readonly db: Database) {}

  /** For somebody who is a member; for others the place has no audience to ask about. */
  async of(
    actor: Actor,
    communityId: string,
    { people = '', groups = '' }: { people?: string; groups?: string },
  ) {
    const place = await this.db.one<{ members: number; audienceId: string }>(
      `select a.id as "audienceId", (select count(*)::int from memberships m join people p on p.id = m.person_id and p.deactivated_at is null where m.community_id = $2) as members
       from audiences a
       where a.community_id = $2 and not a.narrowed and can_see_audience($1, a.id)
         and exists (select 1 from memberships where community_id = $2 and person_id = $1)`,
      [actor.personId, communityId],
    )
    if (!place) throw fail('not_found')
    const callable = await callableGroups(this.db, communityId, actor.personId, actor.locale)
    const called = callable.filter(({ kind }) => groups.split(',').includes(kind))
    const reached = await Promise.all(
      called.map(({ kind }) => peopleOf(this.db, communityId, kind as GroupKind)),
    )
    const named = people === '' ? [] : people.toLowerCase().split(',')
    return {
      members: place.members,
      told: await this.told(actor, place.audienceId, [...named, ...reached.flat()]),
      groups: callable.map(({ kind, label, recipients }) => ({ kind, label, recipients })),
    }
  }

  /** Those among them who may see it, without the writer. */
  private async told(actor: Actor, audienceId: string, people: readonly string[]): Promise<number> {
    if (people.length === 0) return 0
    const row = await this.db.one<{ count: number }>(
      `select count(*)::int as count from people p where p.id = any($2::uuid[]) and p.id <> $1 and can_see_audience(p.id, $3)`,
      [actor.personId, people, audienceId],
    )
    return row?.count ?? 0
  }
}
