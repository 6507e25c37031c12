import { Injectable } from '@nestjs/common'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Database, type Db } from '../../platform/database/database.js'
import { placeOf, type Ranked } from '../../platform/database/ranked.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { personColumns, personJoins } from '../directory/directory.public.js'

/** A name that is meant by a filter may be that of several. */
const MOST = 20
/** Of those with a name like it, so many are compared. */
const COMPARED = 2_000

const after = `where $4::real is null or (-rank, name, id) > (-$4::real, $5::text, $6::uuid)`

const people = statement(
  'search.people',
  `with typed as materialized (select plain_letters($2) as letters),
   near as (
     select p.id, p.name, word_similarity(typed.letters, plain_letters(p.name)) as rank
     from typed join people p on typed.letters <% plain_letters(p.name) join known_people($1) known on known.person_id = p.id
     where p.deactivated_at is null and p.erased_at is null and p.kind = 'employee'
     limit ${COMPARED}
   ),
   page as (select * from near ${after} order by rank desc, name, id limit $3)
   select ${personColumns('p')}, page.rank
   from page join people p on p.id = page.id ${personJoins('p')}
   order by page.rank desc, page.name, page.id`,
)

const communities = statement(
  'search.communities',
  `with typed as materialized (select plain_letters($2) as letters),
   near as (
     select c.id, c.slug, c.name, c.hue, c.visibility, word_similarity(typed.letters, plain_letters(c.name)) as rank
     from typed join communities c on typed.letters <% plain_letters(c.name)
     where c.id in (select community_id from known_communities($1))
     limit ${COMPARED}
   )
   select * from near ${after} order by rank desc, name, id limit $3`,
)

type Found<T> = T & { rank: number }

/** People and communities by their names, a typing mistake allowed, as far as the reader may know them. */
@Injectable()
export class NamesQuery {
  constructor(private readonly db: Database) {}

  people(
    actor: Actor,
    words: string,
    limit: number,
    last?: Ranked,
    db: Db = this.db,
  ): Promise<Found<PersonRef>[]> {
    return db.many<Found<PersonRef>>(people, [actor.personId, words, limit, ...placeOf(last)])
  }

  communities(
    actor: Actor,
    words: string,
    limit: number,
    last?: Ranked,
    db: Db = this.db,
  ): Promise<Found<CommunityRef>[]> {
    return db.many<Found<CommunityRef>>(communities, [actor.personId, words, limit, ...placeOf(last)])
  }

  /** Who is meant by `de:soline`: everybody known one of whose names begins like that. */
  async authors(actor: Actor, name: string): Promise<string[]> {
    const rows = await this.db.many<{ id: string }>(
      `select p.id from people p
       where p.id in (select person_id from known_people($1)) and p.erased_at is null and strpos(p.name_words, rtrim(plain_words($2))) > 0
       order by p.deactivated_at nulls first, p.name, p.id limit ${MOST}`,
      [actor.personId, name],
    )
    return rows.map(({ id }) => id)
  }

  /** Which are meant by `dans:atelier`: the one with that address, or those one of whose words begins like that. */
  async places(actor: Actor, name: string): Promise<string[]> {
    const rows = await this.db.many<{ id: string; exact: boolean }>(
      `select c.id, c.slug = lower($2) or plain_letters(c.name) = plain_letters($2) as exact from communities c
       where c.id in (select community_id from known_communities($1))
         and (c.slug = lower($2) or strpos(plain_words(c.name), rtrim(plain_words($2))) > 0)
       order by exact desc, c.name, c.id limit ${MOST}`,
      [actor.personId, name],
    )
    const exact = rows.filter((row) => row.exact)
    return (exact.length > 0 ? exact : rows).map(({ id }) => id)
  }
}
