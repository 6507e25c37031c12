import {
  askInSession,
  listSessionQuestions,
  type SessionQuestion,
} from '@osmose/shared/asking/asking.contract'
import type { SessionDetails } from '@osmose/shared/asking/session.contract'
import { giveMandate, type Mandate } from '@osmose/shared/mandates/mandates.contract'
import { type Post, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import type { TestPerson } from '../setup/test-person.js'

interface SessionSeed {
  by: TestPerson
  in: { id: string }
  leaders: readonly { id: string }[]
  /** The clock that counts the hours. */
  now: Date
  /** Hours from now; opens at once when left out. */
  opens?: number
  closes?: number
  answers?: number
  title?: string
}

const HOUR = 3_600_000

/** A session as somebody announces one; questions are gathered for two hours. */
export const aSession = ({ by, in: place, leaders, now, ...seed }: SessionSeed): Promise<Post> => {
  const at = (hours: number | undefined) =>
    hours === undefined ? null : new Date(now.getTime() + hours * HOUR).toISOString()
  return by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: 'session',
      title: seed.title ?? 'Vos questions à la direction',
      text: '',
      details: {
        kind: 'session',
        opensAt: at(seed.opens),
        closesAt: at(seed.closes ?? 2) as string,
        answersAt: at(seed.answers),
        leaderIds: leaders.map(({ id }) => id),
      },
    },
  })
}

/** The word of a leader, that somebody may announce sessions with them. */
export const entrusts = (
  leader: TestPerson,
  to: { id: string },
  given: { now: Date; communityIds?: string[] },
): Promise<Mandate> =>
  leader.call(giveMandate, {
    body: {
      toId: to.id,
      kinds: ['session'],
      communityIds: given.communityIds,
      until: new Date(given.now.getTime() + 24 * HOUR).toISOString(),
    },
  })

export const sessionOf = async (reader: TestPerson, { id }: { id: string }): Promise<SessionDetails> =>
  (await reader.call(readPost, { params: { postId: id } })).details as SessionDetails

export const ask = (by: TestPerson, { id }: { id: string }, text: string): Promise<SessionQuestion> =>
  by.call(askInSession, { params: { postId: id }, body: { text } })

export const questionsOf = async (
  reader: TestPerson,
  { id }: { id: string },
  order?: 'wanted' | 'answered' | 'date',
): Promise<SessionQuestion[]> =>
  (await reader.call(listSessionQuestions, { params: { postId: id }, query: { order } })).items
