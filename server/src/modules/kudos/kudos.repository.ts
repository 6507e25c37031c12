import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { KudosDetails } from '@osmose/shared/kudos/kudos.contract'
import type { CompanyValue } from '@osmose/shared/kudos/thanks.contract'
import type { Db, Tx } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { personJson } from '../directory/directory.public.js'

const read = statement(
  'kudos.read',
  `select k.post_id as "postId", case when v.id is null then null else jsonb_build_object('name', v.name, 'meaning', v.meaning) end as value,
          coalesce((select jsonb_agg(${personJson('p')} order by g.place)
                    from kudos_people g join people p on p.id = g.person_id and p.erased_at is null
                    where g.post_id = k.post_id), '[]') as people
   from kudos k left join company_values v on v.id = k.value_id where k.post_id = any($1::uuid[])`,
)

const inSight = `p.deactivated_at is null and p.kind <> 'service' and can_see_audience(p.id, $2)`

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class KudosRepository {
  read(
    db: Db,
    postIds: readonly string[],
  ): Promise<{ postId: string; value: KudosDetails['value']; people: PersonRef[] }[]> {
    return db.many(read, [postIds])
  }

  async add(tx: Tx, postId: string, personIds: readonly string[], valueId: string | null): Promise<void> {
    await tx.many('insert into kudos (post_id, value_id) values ($1, $2)', [postId, valueId])
    await tx.many(
      `insert into kudos_people (post_id, person_id, place)
       select $1, g.id, g.place from unnest($2::uuid[]) with ordinality as g(id, place)`,
      [postId, personIds],
    )
  }

  /** How many of these people would see the post, and are known to its writer. */
  async countInSight(
    db: Db,
    personIds: readonly string[],
    audienceId: string,
    writerId: string,
  ): Promise<number> {
    const row = await db.one<{ count: number }>(
      `select count(*)::int as count from people p where p.id = any($1::uuid[]) and ${inSight}
         and exists (select 1 from known_people($3) k where k.person_id = p.id)`,
      [personIds, audienceId, writerId],
    )
    return row?.count ?? 0
  }

  /** The names of the others, as far as this person may know them. */
  async namesOutOfSight(
    db: Db,
    personIds: readonly string[],
    audienceId: string,
    writerId: string,
  ): Promise<string[]> {
    const rows = await db.many<{ name: string }>(
      `select p.name from people p join known_people($3) k on k.person_id = p.id
       where p.id = any($1::uuid[]) and not (${inSight}) order by array_position($1::uuid[], p.id)`,
      [personIds, audienceId, writerId],
    )
    return rows.map(({ name }) => name)
  }

  values(db: Db): Promise<CompanyValue[]> {
    return db.many<CompanyValue>(
      'select id, name, meaning from company_values where retired_at is null order by place, id',
    )
  }

  /** Keeps exactly these, in this order; the others are retired. */
  async writeValues(tx: Tx, values: readonly CompanyValue[], at: Date): Promise<void> {
    await tx.many(
      'update company_values set retired_at = $2 where retired_at is null and id <> all($1::uuid[])',
      [values.map(({ id }) => id), at],
    )
    await tx.many(
      `insert into company_values (id, name, meaning, place)
       select v.id, v.name, v.meaning, v.place from jsonb_to_recordset($1) as v(id uuid, name text, meaning text, place smallint)
       on conflict (id) do update set name = excluded.name, meaning = excluded.meaning, place = excluded.place`,
      [JSON.stringify(values.map((value, place) => ({ ...value, place })))],
    )
  }

  async isShown(db: Db, personId: string): Promise<boolean> {
    return !(await db.any('select 1 from kudos_hidden where person_id = $1', [personId]))
  }

  async show(tx: Tx, personId: string, shown: boolean): Promise<void> {
    await tx.many(
      shown
        ? 'delete from kudos_hidden where person_id = $1'
        : 'insert into kudos_hidden (person_id) values ($1) on conflict do nothing',
      [personId],
    )
  }
}
