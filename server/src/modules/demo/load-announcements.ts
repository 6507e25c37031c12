import { Injectable } from '@nestjs/common'
import { DAY_MS, dayText, localDay, weekday } from '@osmose/shared/core/local-day'
import { asksUntil } from '../announcements/announcements.public.js'
import { Communities } from '../communities/communities.public.js'
import { Posts } from '../posts/posts.public.js'
import { announcements, type DemoAnnouncement } from './company/content/announcements.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

const MINUTE = 60_000
const visitors = ['soline', 'helene', 'nadege', 'etienne', 'ewa', 'karim']

/** Announcements: whom they speak to, their posts, who has read them. */
@Injectable()
export class LoadAnnouncements {
  constructor(
    private readonly communities: Communities,
    private readonly door: Posts,
  ) {}

  async load(loading: Loading): Promise<void> {
    await this.write(loading)
    for (const announcement of announcements) await this.announcement(loading, announcement)
  }

  private async write(loading: Loading) {
    const { tx, company, people, posts } = loading
    const batch = { system: DEMO, defaultLang: company.organisation.locale, counted: true }
    const given = []
    for (const announcement of announcements)
      given.push({
        sourceId: announcement.key,
        ...(await this.audience(loading, announcement)),
        authorId: idOf(people, announcement.author),
        kind: 'announcement',
        title: announcement.title,
        text: announcement.text,
        lang: 'fr' as const,
        at: announced(company.today, announcement),
      })
    const brought = await this.door.bring(tx, { ...batch, posts: given })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    await this.door.bring(tx, {
      ...batch,
      comments: announcements.flatMap((announcement) =>
        (announcement.comments ?? []).map(([author, text], at) => ({
          sourceId: `${announcement.key}-${at + 1}`,
          postId: idOf(posts, announcement.key),
          authorId: idOf(people, author),
          text,
          lang: 'fr' as const,
          at: new Date(announced(company.today, announcement).getTime() + (at + 1) * 43 * MINUTE),
        })),
      ),
    })
  }

  private async audience(
    { tx, company, communities }: Loading,
    { community, departments = [], sites = [] }: DemoAnnouncement,
  ) {
    const place = communities.get(community)
    if (!place) throw new Error(`The demonstration has no community ${community}.`)
    const ids = async (table: 'departments' | 'sites', keys: readonly string[]) => {
      const names = company[table].flatMap(({ key, name }) => (keys.includes(key) ? [name] : []))
      const rows = await tx.many<{ id: string }>(`select id from ${table} where name = any($1)`, [names])
      return rows.map(({ id }) => id)
    }
    const rule = {
      departmentIds: await ids('departments', departments),
      siteIds: await ids('sites', sites),
    }
    return { communityId: place.id, audienceId: await this.communities.audienceFor(tx, place.id, rule) }
  }

  private async announcement({ tx, company, people, posts }: Loading, announcement: DemoAnnouncement) {
    const { key, mustRead, readIn, read, also = [] } = announcement
    const postId = idOf(posts, key)
    const at = announced(company.today, announcement)
    const readBy =
      readIn === undefined ? null : new Date(`${workingDay(company.today, readIn)}T16:00:00.000Z`)
    await tx.many(
      'insert into announcements (post_id, must_read, read_by, asks_until, remind_from) values ($1, $2, $3, $4, $5)',
      [postId, mustRead, readBy, asksUntil(readBy, at), readBy && new Date(readBy.getTime() - DAY_MS)],
    )
    await tx.many(
      `insert into announcement_acknowledgements (post_id, person_id, version, at)
       select $1, r.person_id, 1, $2::timestamptz + r.place * interval '7 minutes'
       from (
         select them.person_id, row_number() over (order by p.name) as place, count(*) over () as all_of_them
         from posts o cross join lateral addressed_people(o.audience_id) them join people p on p.id = them.person_id
         where o.id = $1 and them.person_id <> o.author_id and them.person_id <> all($3::uuid[])
       ) r where r.place <= r.all_of_them * $4::int / 100`,
      [
        postId,
        at,
        visitors.filter((person) => !also.includes(person)).map((person) => idOf(people, person)),
        read,
      ],
    )
  }
}

const announced = (today: string, { ago, at }: DemoAnnouncement): Date =>
  new Date(`${workingDay(today, -ago)}T${at}:00.000Z`)

/** So many working days after a day, or before it. */
function workingDay(today: string, days: number): string {
  let day = localDay(Date.parse(today), 'UTC')
  for (let left = Math.abs(days); left > 0;) {
    day += Math.sign(days)
    if (weekday(day) <= 5) left--
  }
  return dayText(day)
}
