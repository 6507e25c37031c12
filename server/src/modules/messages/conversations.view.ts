import type { Locale } from '@osmose/shared/core/fields'
import type { Conversation, ConversationCard } from '@osmose/shared/messages/messages.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { excerpt } from '@osmose/shared/text/to-plain'
import { canWrite, type ConversationFacts } from './messages.policy.js'

/** The place of one person in a conversation. */
export interface Seat {
  conversationId: string
  kind: 'pair' | 'group'
  name: string
  history: 'after' | 'all'
  lastSeq: number
  fromSeq: number
  readSeq: number
}

/** Somebody who is in it, as far as the reader is concerned. */
export interface MemberRow {
  personId: string
  name: string
  gone: boolean
  fromSeq: number
  readSeq: number
  mutedUntil: Date | null
  /** Both show their reading; both show their presence. */
  receipts: boolean
  presence: boolean
  refusesMe: boolean
  refused: boolean
}

export interface CardRow {
  id: string
  kind: 'pair' | 'group'
  name: string
  activeAt: Date | null
  unread: boolean
  mutedUntil: Date | null
  lastId: string | null
  lastAuthorId: string | null
  lastPlain: string
  lastLang: Locale
  lastDeleted: boolean
  lastImportant: boolean
  lastAwaitsMe: boolean
  otherIds: string[]
  size: number
}

type Refs = ReadonlyMap<string, PersonRef>
const PREVIEW = 120

const base = (row: CardRow, refs: Refs) => ({
  id: row.id,
  kind: row.kind,
  name: row.name === '' ? null : row.name,
  last:
    row.lastId === null
      ? null
      : {
          messageId: row.lastId,
          authorId: row.lastAuthorId,
          authorName: (row.lastAuthorId && refs.get(row.lastAuthorId)?.name) || '',
          excerpt: row.lastDeleted ? '' : excerpt(row.lastPlain, PREVIEW),
          lang: row.lastLang,
          deleted: row.lastDeleted,
          important: row.lastImportant && !row.lastDeleted,
          awaitsMe: row.lastAwaitsMe && !row.lastDeleted,
        },
  activeAt: (row.activeAt ?? new Date(0)).toISOString(),
  unread: row.unread,
  mutedUntil: row.mutedUntil?.toISOString() ?? null,
  size: row.size,
})

export function toCard(row: CardRow, refs: Refs): ConversationCard {
  return { ...base(row, refs), people: row.otherIds.flatMap((id) => refs.get(id) ?? []) }
}

export function factsOf(
  me: string,
  kind: 'pair' | 'group',
  members: readonly MemberRow[],
): ConversationFacts {
  const other = kind === 'pair' ? members.find(({ personId }) => personId !== me) : undefined
  return { kind, otherGone: other?.gone ?? false, iRefuse: other?.refused ?? false }
}

export function toConversation(
  me: string,
  seat: Seat,
  row: CardRow,
  members: readonly MemberRow[],
  refs: Refs,
  isHere: (personId: string) => boolean,
): Conversation {
  const facts = factsOf(me, seat.kind, members)
  const writes = canWrite(facts)
  const group = seat.kind === 'group'
  return {
    ...base(row, refs),
    people: members
      .filter(({ personId }) => personId !== me)
      .flatMap((member) => {
        const person = refs.get(member.personId)
        if (!person) return []
        const readTo = member.receipts ? Math.max(0, member.readSeq - seat.fromSeq) : null
        return { person, active: !member.gone, here: member.presence && isHere(member.personId), readTo }
      }),
    history: seat.history,
    fromStart: seat.fromSeq === 0,
    readTo: Math.max(0, seat.readSeq - seat.fromSeq),
    refused: facts.iRefuse,
    can: {
      write: writes === true,
      why: writes === 'messages.person_gone' || writes === 'messages.you_refuse' ? writes : null,
      add: group,
      rename: group,
      leave: group,
      refuse: !group && !facts.otherGone,
    },
  }
}
