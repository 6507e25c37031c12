import { Injectable } from '@nestjs/common'
import { idOf, type Loading } from './demo.context.js'

/** Those of the cast who hear everything; Nadège cycles to work. */
const hearing = ['soline', 'karim', 'helene', 'etienne', 'ewa']

/** Whom and what people follow, from whom they answered most; what a few muted; who looks at « for you ». */
@Injectable()
export class LoadFollowing {
  async load({ tx, people, communities }: Loading): Promise<void> {
    await tx.many(
      `insert into stances (person_id, kind, target, stance, since)
       select person_id, 'person', author_id::text, 'follow', since
       from (
         select k.author_id as person_id, p.author_id, max(k.published_at) as since,
                row_number() over (partition by k.author_id order by count(*) desc, p.author_id) as place
         from comments k join posts p on p.id = k.post_id
         where p.author_id <> k.author_id
         group by k.author_id, p.author_id
       ) answered where place <= 3`,
    )
    await tx.many(
      `insert into stances (person_id, kind, target, stance, since)
       select person_id, 'topic', slug, 'follow', since
       from (
         select k.author_id as person_id, u.slug, max(k.published_at) as since,
                row_number() over (partition by k.author_id order by count(*) desc, u.slug) as place
         from comments k join post_topics u on u.post_id = k.post_id and u.comment_id is null
         where k.author_id is not null
         group by k.author_id, u.slug
       ) spoken where place <= 2`,
    )
    const carpool = communities.get('covoiturage')
    if (carpool)
      await tx.many(
        `insert into stances (person_id, kind, target, stance, since)
         select m.person_id, 'community', m.community_id::text, 'mute', m.joined_at from memberships m
         where m.community_id = $1 and m.role = 'member' and m.person_id <> all($2) order by m.person_id limit 5`,
        [carpool.id, hearing.map((key) => idOf(people, key))],
      )
    await tx.many(`insert into feed_choices (person_id, shown, levels) values ($1, 'forYou', '{}')`, [
      idOf(people, 'karim'),
    ])
  }
}
