import { Injectable } from '@nestjs/common'
import { DAY_MS } from '@osmose/shared/core/local-day'
import { v7 as uuid } from 'uuid'
import { Posts } from '../posts/posts.public.js'
import { type DemoSession, mandate, nameless, sessions } from './company/content/asking.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

const MINUTE = 60_000

/** Question sessions, a question without a name where it is allowed, and a mandate. */
@Injectable()
export class LoadAsking {
  constructor(private readonly door: Posts) {}

  async load(loading: Loading): Promise<void> {
    const { tx, company, people, communities, posts } = loading
    const noon = Date.parse(`${company.today}T12:00:00.000Z`)
    const { community, title, text, ago } = nameless
    const written = [
      ...sessions.map((session) => ({
        ...session,
        kind: 'session',
        authorId: idOf(people, session.author),
      })),
      { key: nameless.key, community, title, text, ago, kind: 'question', authorId: null },
    ]
    const brought = await this.door.bring(tx, {
      system: DEMO,
      defaultLang: company.organisation.locale,
      counted: true,
      posts: written.map((post) => {
        const place = communities.get(post.community)
        if (!place) throw new Error(`The demonstration has no community ${post.community}.`)
        return {
          sourceId: post.key,
          communityId: place.id,
          audienceId: place.audienceId,
          authorId: post.authorId,
          kind: post.kind,
          title: post.title,
          text: post.text,
          lang: 'fr' as const,
          at: new Date(noon - post.ago * DAY_MS),
        }
      }),
    })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    await tx.many('update posts set nameless = true where id = $1', [idOf(posts, nameless.key)])
    await tx.many('insert into nameless_places (community_id) values ($1)', [
      communities.get(nameless.community)?.id,
    ])
    for (const session of sessions) await this.session(loading, session, noon)
    const given = new Date(noon - 20 * DAY_MS)
    await tx.many(
      'insert into mandates (id, from_id, to_id, kinds, given_at, until) values ($1, $2, $3, $4, $5, $6)',
      [
        uuid(),
        idOf(people, mandate.from),
        idOf(people, mandate.to),
        mandate.kinds,
        given,
        new Date(given.getTime() + 180 * DAY_MS),
      ],
    )
  }

  private async session({ tx, people, communities, posts }: Loading, session: DemoSession, noon: number) {
    const postId = idOf(posts, session.key)
    const leaderId = idOf(people, session.leader)
    const at = (days: number) => new Date(noon + days * DAY_MS)
    const answered = session.questions.filter(([, , answer]) => answer !== undefined).length
    await tx.many(
      'insert into question_sessions (post_id, opens_at, closes_at, answers_at, questions, answered) values ($1, $2, $3, $4, $5, $6)',
      [postId, at(-session.ago), at(session.closes), at(session.answers), session.questions.length, answered],
    )
    await tx.many('insert into session_leaders (post_id, person_id, place) values ($1, $2, 1)', [
      postId,
      leaderId,
    ])
    const members = await tx.many<{ id: string }>(
      `select person_id as id from memberships where community_id = $1 and person_id <> $2 order by joined_at, person_id limit 60`,
      [communities.get(session.community)?.id, leaderId],
    )
    for (const [nth, [text, wished, answer]] of session.questions.entries()) {
      const id = uuid()
      const author = members[nth * 3]?.id
      const voters = members.filter((member) => member.id !== author).slice(nth * 5, nth * 5 + wished)
      await tx.many(
        `insert into session_questions (id, post_id, author_id, text, asked_at, votes, answer, answered_at, answered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          postId,
          author,
          text,
          new Date(at(-session.ago).getTime() + (nth + 1) * 71 * MINUTE),
          voters.length,
          answer ?? null,
          answer === undefined ? null : at(session.answers),
          answer === undefined ? null : leaderId,
        ],
      )
      await tx.many('insert into session_votes (question_id, person_id) select $1, unnest($2::uuid[])', [
        id,
        voters.map((voter) => voter.id),
      ])
    }
    await this.door.reword(
      tx,
      postId,
      session.questions.map(([text, , answer]) => [text, answer].filter(Boolean).join('\n')).join('\n'),
    )
  }
}
