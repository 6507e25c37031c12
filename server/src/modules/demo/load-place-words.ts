import { Injectable } from '@nestjs/common'
import { daysBefore } from '@osmose/shared/core/local-day'
import { Communities } from '../communities/communities.public.js'
import { charters, official, siteOfLyon, templates, welcomes } from './company/content/place-words.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

/** People who came in since then have not read the welcome. */
const FRESH_DAYS = 14

/** What the places were made for, whose they are, how they greet, what they ask, and one to which a whole site belongs. */
@Injectable()
export class LoadPlaceWords {
  constructor(private readonly communities: Communities) {}

  async load(loading: Loading): Promise<void> {
    const { tx, company, people, communities } = loading
    const midnight = new Date(`${company.today}T00:00:00.000Z`)
    const at = daysBefore(midnight, 60)
    await tx.many(
      `update communities c set template = w.template, welcome = w.welcome, charter = w.charter, charter_asked = w.charter <> '',
              charter_version = case when w.charter <> '' then 1 else 0 end,
              official_at = case when w.official then $2::timestamptz end, official_by = case when w.official then $3::uuid end
       from jsonb_to_recordset($1) as w(id uuid, template text, welcome text, charter text, official boolean) where c.id = w.id`,
      [
        JSON.stringify(
          [...communities].map(([key, { id }]) => ({
            id,
            template: templates[key] ?? null,
            welcome: welcomes[key] ?? '',
            charter: charters[key] ?? '',
            official: official.includes(key),
          })),
        ),
        at,
        idOf(people, 'helene'),
      ],
    )
    await this.site(loading, at)
    const fresh = daysBefore(midnight, FRESH_DAYS)
    await tx.many('update memberships set welcomed_at = joined_at where joined_at < $1', [fresh])
    await tx.many(
      `insert into community_charters_accepted (community_id, person_id, version, accepted_at)
       select m.community_id, m.person_id, 1, m.joined_at from memberships m join communities c on c.id = m.community_id
       where c.charter <> '' and m.joined_at < $1`,
      [fresh],
    )
  }

  private async site({ tx, people, communities }: Loading, at: Date): Promise<void> {
    const { founder, moderator, site, ...words } = siteOfLyon
    const made = await this.communities.create(tx, {
      ...words,
      visibility: 'public',
      template: 'site',
      hue: 100,
      createdBy: idOf(people, founder),
      createdAt: at,
      source: { system: DEMO, id: words.slug },
    })
    communities.set(words.slug, made)
    await this.communities.addMembers(tx, made.id, [
      { personId: idOf(people, founder), role: 'owner', via: 'founder', joinedAt: at },
      { personId: idOf(people, moderator), role: 'moderator', via: 'invite', joinedAt: at },
    ])
    await tx.many(
      `insert into community_rules (community_id, site_ids, set_by, set_at, applied_at)
       select $1, array[s.id], $3, $4, $4 from sites s where s.name = $2`,
      [made.id, site, idOf(people, founder), at],
    )
    await tx.many(
      `insert into memberships (community_id, person_id, via, joined_at)
       select $1, p.id, 'rule', greatest($3::timestamptz, p.created_at) from people p join sites s on s.id = p.site_id
       where s.name = $2 and p.kind = 'employee' and p.deactivated_at is null on conflict do nothing`,
      [made.id, site, at],
    )
  }
}
