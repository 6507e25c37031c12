import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { pointsOf } from '@osmose/shared/polls/polls.rules'
import { v7 as uuid } from 'uuid'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Posts } from '../posts/posts.public.js'
import { articles, ideas, kudos, polls, values } from './company/content/kinds.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

type Written = (typeof polls | typeof kudos | typeof ideas | typeof articles)[number]

/** Polls, thanks, ideas and articles: their posts, then what their kinds keep. */
@Injectable()
export class LoadKinds {
  constructor(
    private readonly door: Posts,
    private readonly jobs: Jobs,
  ) {}

  async load(loading: Loading): Promise<void> {
    const all = [
      ...polls.map((post) => ({ kind: 'poll', post })),
      ...kudos.map((post) => ({ kind: 'kudos', post })),
      ...ideas.map((post) => ({ kind: 'idea', post })),
      ...articles.map((post) => ({ kind: 'article', post })),
    ]
    await this.write(loading, all)
    await this.polls(loading)
    await this.kudos(loading)
    await this.ideas(loading)
    await this.articles(loading)
  }

  private async write(
    { tx, company, people, communities, posts }: Loading,
    all: { kind: string; post: Written }[],
  ) {
    const batch = { system: DEMO, defaultLang: company.organisation.locale, counted: true }
    const brought = await this.door.bring(tx, {
      ...batch,
      posts: all.map(({ kind, post }) => {
        const place = communities.get(post.community)
        if (!place) throw new Error(`The demonstration has no community ${post.community}.`)
        return {
          sourceId: post.key,
          communityId: place.id,
          audienceId: place.audienceId,
          authorId: idOf(people, post.author),
          kind,
          title: post.title ?? '',
          text: post.text,
          lang: 'fr',
          at: instant(company.today, post),
        }
      }),
    })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    await this.door.bring(tx, {
      ...batch,
      comments: all.flatMap(({ post }) =>
        (post.comments ?? []).map(([author, text], at) => ({
          sourceId: `${post.key}-${at + 1}`,
          postId: idOf(posts, post.key),
          authorId: idOf(people, author),
          text,
          lang: 'fr' as const,
          at: new Date(instant(company.today, post).getTime() + (at + 1) * 47 * 60_000),
        })),
      ),
    })
  }

  private async polls(loading: Loading) {
    const { tx, company, people, posts } = loading
    for (const poll of polls) {
      const postId = idOf(posts, poll.key)
      const given = poll.answers.flatMap(([choice, count]) => Array.from({ length: count }, () => choice))
      const voters = members(loading, poll, given.length)
      const tally = voters
        .map((_, at) => pointsOf(poll.method, poll.options.length, given[at] ?? []))
        .reduce(
          (sums, points) => sums.map((sum, at) => sum + (points[at] ?? 0)),
          poll.options.map(() => 0),
        )
      const closesAt =
        poll.closesIn === undefined
          ? null
          : new Date(Date.parse(`${company.today}T16:00:00.000Z`) + poll.closesIn * DAY_MS)
      await tx.many(
        `insert into polls (post_id, method, anonymous, options, results_when, closes_at, closed_at, conclusion, answers, tally, shown_answers, shown_tally)
         values ($1, $2, $3, $4, 'answered', $5, $6, $7, $8, $9, $8, $9)`,
        [
          postId,
          poll.method,
          poll.anonymous ?? false,
          poll.options,
          closesAt,
          (poll.closesIn ?? 0) < 0 ? closesAt : null,
          poll.conclusion ?? '',
          voters.length,
          tally,
        ],
      )
      await this.words(loading, poll.key, poll.options.join('\n'))
      if (closesAt && (poll.closesIn ?? 0) >= 0)
        await this.jobs.add(tx, 'polls.close', { postId }, { key: `polls.close:${postId}`, runAt: closesAt })
      if (poll.anonymous)
        await tx.many(
          'insert into poll_voters (post_id, person_id) select $1, unnest($2::uuid[]) order by 2',
          [postId, voters.map((key) => idOf(people, key))],
        )
      else
        await tx.many(
          `insert into poll_answers (post_id, person_id, choice, at)
           select $1, r."personId", array(select jsonb_array_elements_text(r.choice)::smallint), r.at
           from jsonb_to_recordset($2) as r("personId" uuid, choice jsonb, at timestamptz)`,
          [
            postId,
            JSON.stringify(
              voters.map((key, at) => ({
                personId: idOf(people, key),
                choice: given[at],
                at: new Date(instant(company.today, poll).getTime() + (at + 1) * 9 * 60_000),
              })),
            ),
          ],
        )
    }
  }

  private async kudos(loading: Loading) {
    const { tx, people, posts } = loading
    const ids = values.map(() => uuid())
    for (const [place, { name, meaning }] of values.entries())
      await tx.many('insert into company_values (id, name, meaning, place) values ($1, $2, $3, $4)', [
        ids[place],
        name,
        meaning,
        place,
      ])
    for (const { key, people: thanked, value } of kudos) {
      const postId = idOf(posts, key)
      await tx.many('insert into kudos (post_id, value_id) values ($1, $2)', [postId, ids[value]])
      await tx.many(
        'insert into kudos_people (post_id, person_id, place) select $1, g.id, g.place from unnest($2::uuid[]) with ordinality as g(id, place)',
        [postId, thanked.map((person) => idOf(people, person))],
      )
      await this.words(loading, key, values[value]?.name ?? '')
    }
  }

  private async ideas(loading: Loading) {
    const { tx, company, people, communities, posts } = loading
    for (const idea of ideas) {
      const postId = idOf(posts, idea.key)
      const changes = idea.changes ?? []
      const voters = members(loading, idea, idea.votes)
      await tx.many('insert into ideas (post_id, community_id, state, votes) values ($1, $2, $3, $4)', [
        postId,
        communities.get(idea.community)?.id,
        changes.at(-1)?.[0] ?? 'received',
        voters.length,
      ])
      await tx.many(
        `insert into idea_votes (post_id, person_id, at) select $1, v.id, $3::timestamptz + v.place * interval '11 minutes'
         from unnest($2::uuid[]) with ordinality as v(id, place)`,
        [postId, voters.map((key) => idOf(people, key)), instant(company.today, idea)],
      )
      for (const [at, [state, by, ago, reason]] of changes.entries())
        await tx.many(
          'insert into idea_changes (post_id, number, state, reason, changed_by, at) values ($1, $2, $3, $4, $5, $6)',
          [postId, at + 1, state, reason, idOf(people, by), instant(company.today, { ago, at: '13:30' })],
        )
    }
  }

  private async articles(loading: Loading) {
    for (const { key, summary } of articles) {
      await loading.tx.many('insert into articles (post_id, summary) values ($1, $2)', [
        idOf(loading.posts, key),
        summary,
      ])
      await this.words(loading, key, summary)
    }
  }

  /** What search finds a post by besides its text. */
  private async words({ tx, posts }: Loading, key: string, words: string) {
    await tx.many(
      `update texts t set plain = w.plain, search = search_vector(t.lang, t.title, w.plain)
       from (select id, concat_ws(E'\\n', nullif(plain, ''), $2::text) as plain from texts) w
       where t.id = w.id and t.id = (select text_id from posts where id = $1)`,
      [idOf(posts, key), words],
    )
  }
}

const instant = (today: string, { ago, at }: { ago: number; at: string }): Date =>
  new Date(Date.parse(`${today}T${at}:00.000Z`) - ago * DAY_MS)

/** The first members of the place but its author and the cast one may enter as, who are to find something to answer. */
function members({ company }: Loading, { community, author }: Written, most: number): string[] {
  const visitors = new Set([author, 'soline', 'helene', 'nadege', 'etienne', 'ewa', 'karim'])
  const place = company.communities.find(({ key }) => key === community)
  return (place?.members ?? []).flatMap(({ person }) => (visitors.has(person) ? [] : [person])).slice(0, most)
}
