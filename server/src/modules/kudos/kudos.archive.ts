import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../../platform/database/database.js'
import { type ArchiveOfKind, Archives, type BroughtPostOfKind } from '../posts/posts.public.js'

const given = `
  select k.post_id as "postId", jsonb_strip_nulls(jsonb_build_object(
    'people', coalesce((select jsonb_agg(g.person_id order by g.place) from kudos_people g
                        join people w on w.id = g.person_id and w.erased_at is null where g.post_id = k.post_id), '[]'),
    'value', case when v.id is not null then jsonb_build_object('name', v.name, 'meaning', v.meaning) end)) as details
  from kudos k left join company_values v on v.id = k.value_id where k.post_id = any($1::uuid[])`

@Archives('kudos')
@Injectable()
export class KudosArchive implements ArchiveOfKind<'kudos'> {
  readonly given = given

  /** A value is known by its name; one that the company here has not written is added to those it has. */
  async take(tx: Tx, posts: readonly BroughtPostOfKind<'kudos'>[]) {
    const words = new Map<string, string>()
    for (const { id, details } of posts) {
      if (!details) continue
      const { value, people } = details
      const known = value && (await this.value(tx, value))
      await tx.many('insert into kudos (post_id, value_id) values ($1, $2)', [id, known])
      await tx.many(
        `insert into kudos_people (post_id, person_id, place)
         select $1, g.id, g.place from unnest($2::uuid[]) with ordinality as g(id, place) on conflict do nothing`,
        [id, people],
      )
      words.set(id, value?.name ?? '')
    }
    return words
  }

  private async value(tx: Tx, { name, meaning }: { name: string; meaning: string }): Promise<string> {
    const known = await tx.one<{ id: string }>(
      'select id from company_values where name = $1 order by retired_at is not null, id limit 1',
      [name],
    )
    if (known) return known.id
    const id = uuid()
    await tx.many(
      `insert into company_values (id, name, meaning, place)
       select $1, $2, $3, coalesce(max(place) + 1, 0) from company_values`,
      [id, name, meaning],
    )
    return id
  }
}
