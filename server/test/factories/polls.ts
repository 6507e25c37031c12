import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { answerPoll } from '@osmose/shared/polls/polls.contract'
import { type Post, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import type { TestPerson } from '../setup/test-person.js'

interface PollSeed {
  by: TestPerson
  in: { id: string }
  title?: string
  options?: string[]
  method?: PollDetails['method']
  anonymous?: boolean
  closesAt?: string
  resultsWhen?: PollDetails['resultsWhen']
}

/** A poll as somebody writes one. */
export const aPoll = ({ by, in: place, title, options, ...details }: PollSeed): Promise<Post> =>
  by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: 'poll',
      title: title ?? 'Quel moment vous arrange ?',
      text: '',
      details: { kind: 'poll', options: options ?? ['Le matin', 'À midi', 'Le soir'], ...details },
    },
  })

export const pollOf = async (reader: TestPerson, { id }: { id: string }): Promise<PollDetails> =>
  (await reader.call(readPost, { params: { postId: id } })).details as PollDetails

export const answer = async (
  person: TestPerson,
  { id }: { id: string },
  ...choice: number[]
): Promise<PollDetails> =>
  (await person.call(answerPoll, { params: { postId: id }, body: { choice } })).details as PollDetails
