import type { EventAnswer, EventDetails, EventDraft } from '@osmose/shared/gatherings/event.contract'
import { answerEvent, changeEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { type Post, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import type { TestPerson } from '../setup/test-person.js'

type EventSeed = { by: TestPerson; in: { id: string }; title?: string; text?: string } & Partial<EventDraft>

/** On the Wednesday after the Monday on which tests begin, at noon in Paris, for an hour. */
const when = { startsAt: '2026-11-25T12:00', endsAt: '2026-11-25T13:00', timeZone: 'Europe/Paris' } as const

/** An event as somebody writes one. */
export const anEvent = ({ by, in: place, title, text, ...details }: EventSeed): Promise<Post> =>
  by.call(publishPost, {
    params: { communityId: place.id },
    body: {
      kind: 'event',
      title: title ?? 'Lire un plan de soudure',
      text: text ?? '',
      details: { ...when, ...details, kind: 'event' },
    },
  })

export const eventOf = async (reader: TestPerson, { id }: { id: string }): Promise<EventDetails> =>
  (await reader.call(readPost, { params: { postId: id } })).details as EventDetails

export const says = async (
  person: TestPerson,
  { id }: { id: string },
  answer: EventAnswer | null,
): Promise<EventDetails> =>
  (await person.call(answerEvent, { params: { postId: id }, body: { answer } })).details as EventDetails

export const changes = async (
  person: TestPerson,
  { id }: { id: string },
  fields: Partial<Omit<EventDraft, 'kind'>>,
): Promise<EventDetails> =>
  (
    await person.call(changeEvent, {
      params: { postId: id },
      body: { ...when, ...fields, version: (await eventOf(person, { id })).version },
    })
  ).details as EventDetails
