import { Injectable } from '@nestjs/common'
import { DAY_MS, dayText, localDay, weekday } from '@osmose/shared/core/local-day'
import { reminders, timesOf } from '@osmose/shared/gatherings/gatherings.rules'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Posts } from '../posts/posts.public.js'
import { type DemoEvent, gatherings } from './company/content/gatherings.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

const MINUTE = 60_000

/** Events: their posts, who comes, who waits. */
@Injectable()
export class LoadGatherings {
  constructor(
    private readonly door: Posts,
    private readonly jobs: Jobs,
  ) {}

  async load(loading: Loading): Promise<void> {
    await this.write(loading)
    for (const event of gatherings) await this.event(loading, event)
  }

  private async write({ tx, company, people, communities, posts }: Loading) {
    const batch = { system: DEMO, defaultLang: company.organisation.locale, counted: true }
    const brought = await this.door.bring(tx, {
      ...batch,
      posts: gatherings.map((event) => {
        const place = communities.get(event.community)
        if (!place) throw new Error(`The demonstration has no community ${event.community}.`)
        return {
          sourceId: event.key,
          communityId: place.id,
          audienceId: place.audienceId,
          authorId: idOf(people, event.author),
          kind: 'event',
          title: event.title,
          text: event.text,
          lang: 'fr',
          at: announced(company.today, event),
        }
      }),
    })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    await this.door.bring(tx, {
      ...batch,
      comments: gatherings.flatMap((event) =>
        (event.comments ?? []).map(([author, text], at) => ({
          sourceId: `${event.key}-${at + 1}`,
          postId: idOf(posts, event.key),
          authorId: idOf(people, author),
          text,
          lang: 'fr' as const,
          at: new Date(announced(company.today, event).getTime() + (at + 1) * 51 * MINUTE),
        })),
      ),
    })
  }

  private async event(loading: Loading, event: DemoEvent) {
    const { tx, company, people, posts } = loading
    const postId = idOf(posts, event.key)
    const timeZone = event.zone ?? company.timeZone
    const day = workingDay(company.today, event.days)
    const wall = { startsAt: `${day}T${event.from}`, endsAt: `${day}T${event.to}`, answerBy: null, timeZone }
    const { startsAt, endsAt } = timesOf(wall)
    const comers = [...members(loading, event, event.yes), ...(event.also ?? [])]
    const seats = Math.min(comers.length, event.capacity ?? comers.length)
    const maybe = members(loading, event, event.yes + event.maybe).slice(event.yes)
    const opened = announced(company.today, event)
    const cancelledAt = event.cancelled ? new Date(opened.getTime() + 3 * DAY_MS) : null
    await tx.many(
      `insert into gatherings (post_id, starts_wall, ends_wall, time_zone, starts_at, ends_at, place, link, capacity, yes, maybe, waiting, arrivals, sequence, changed_at, cancelled_at, cancel_reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        postId,
        wall.startsAt,
        wall.endsAt,
        timeZone,
        new Date(startsAt),
        new Date(endsAt),
        event.place,
        event.link ?? null,
        event.capacity ?? null,
        seats,
        maybe.length,
        comers.length - seats,
        comers.length,
        cancelledAt ? 1 : 0,
        cancelledAt ?? opened,
        cancelledAt,
        event.cancelled ?? null,
      ],
    )
    const said = [
      ...comers.map((key, at) => ({ key, answer: at < seats ? 'yes' : 'waiting', arrival: at + 1 })),
      ...maybe.map((key) => ({ key, answer: 'maybe', arrival: null })),
    ]
    await tx.many(
      `insert into gathering_answers (post_id, person_id, answer, arrival, at)
       select $1, r."personId", r.answer, r.arrival, r.at
       from jsonb_to_recordset($2) as r("personId" uuid, answer text, arrival integer, at timestamptz)`,
      [
        postId,
        JSON.stringify(
          said.map(({ key, answer, arrival }, at) => ({
            personId: idOf(people, key),
            answer,
            arrival,
            at: new Date(opened.getTime() + (at + 1) * 13 * MINUTE),
          })),
        ),
      ],
    )
    await this.words(loading, postId, event.place)
    if (cancelledAt || event.days < 0) return
    for (const which of ['day', 'hour'] as const)
      await this.jobs.add(
        tx,
        'gatherings.remind',
        { postId, which, startsAt: new Date(startsAt).toISOString() },
        { key: `gatherings.remind:${postId}:${which}`, runAt: new Date(startsAt - reminders[which]) },
      )
  }

  /** What search finds an event by besides its text. */
  private async words({ tx }: Loading, postId: string, words: string) {
    await tx.many(
      `update texts t set plain = w.plain, search = search_vector(t.lang, t.title, w.plain)
       from (select id, concat_ws(E'\\n', nullif(plain, ''), $2::text) as plain from texts) w
       where t.id = w.id and t.id = (select text_id from posts where id = $1)`,
      [postId, words],
    )
  }
}

const announced = (today: string, { ago, at }: DemoEvent): Date =>
  new Date(Date.parse(`${today}T${at}:00.000Z`) - ago * DAY_MS)

function workingDay(today: string, days: number): string {
  let day = localDay(Date.parse(today), 'UTC') + days
  while (weekday(day) > 5) day += days < 0 ? -1 : 1
  return dayText(day)
}

/** The first members of the place but its author and the cast one may enter as, who are to find something to answer. */
function members({ company }: Loading, { community, author }: DemoEvent, most: number): string[] {
  const visitors = new Set([author, 'soline', 'helene', 'nadege', 'etienne', 'ewa', 'karim'])
  const place = company.communities.find(({ key }) => key === community)
  return (place?.members ?? []).flatMap(({ person }) => (visitors.has(person) ? [] : [person])).slice(0, most)
}
