import type { Locale } from '@osmose/shared/core/fields'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { FileInfo } from '@osmose/shared/files/files.contract'
import type { Message, MessageHit } from '@osmose/shared/messages/messages.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { fileIdsIn } from '@osmose/shared/text/files'
import { excerpt } from '@osmose/shared/text/to-plain'
import { highlight } from '@osmose/shared/text/highlight'
import { canAcknowledge, canChange, canReact } from './messages.policy.js'

export interface MessageRow {
  id: string
  place: number
  authorId: string | null
  sentAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  /** By moderation. */
  removed: boolean
  lang: Locale
  document: unknown
  reason: string | null
  asks: boolean
  quotedId: string | null
  quotedPlace: number
  quotedAuthorId: string | null
  quotedPlain: string
  quotedLang: Locale
  quotedDeleted: boolean
  reactions: Message['reactions']
  acknowledgedBy: string[]
  refused: boolean
  fileIds: string[]
  proposal: Message['proposal']
}

export interface HitRow {
  messageId: string
  conversationId: string
  conversationName: string
  people: string[]
  place: number
  plain: string
  lang: Locale
  at: Date
  rank: number
  since: string
  authorName: string | null
  mine: boolean
}

const QUOTED = 140
const nothing: TextDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

export function toMessage(
  me: string,
  row: MessageRow,
  refs: ReadonlyMap<string, PersonRef>,
  files: ReadonlyMap<string, FileInfo>,
): Message {
  const mine = row.authorId === me
  const deleted = row.deletedAt !== null
  const facts = { mine, deleted }
  return {
    id: row.id,
    place: row.place,
    author: (row.authorId && refs.get(row.authorId)) || null,
    sentAt: row.sentAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted,
    lang: row.lang,
    document: deleted ? nothing : (row.document as TextDocument),
    quoted: deleted ? null : quotedOf(row, refs),
    reactions: deleted ? [] : row.reactions,
    important:
      row.reason === null || deleted
        ? null
        : {
            reason: row.reason,
            asks: row.asks,
            acknowledged: row.acknowledgedBy.includes(me),
            by: mine ? row.acknowledgedBy : null,
          },
    files: deleted ? [] : besideOf(row, files),
    proposal: deleted ? null : row.proposal,
    refused: row.refused,
    can: {
      edit: canChange(facts) === true,
      delete: canChange(facts) === true,
      react: canReact(facts) === true,
      acknowledge: canAcknowledge({ ...facts, asks: row.asks }) === true && !row.acknowledgedBy.includes(me),
      propose: !deleted && row.authorId !== null && !isPending(row.proposal),
    },
  }
}

const isPending = (proposal: Message['proposal']) =>
  proposal?.state === 'open' || proposal?.state === 'published'

/** Files that the text itself shows stand in it, not beside it. */
function besideOf(row: MessageRow, files: ReadonlyMap<string, FileInfo>): FileInfo[] {
  const inside = new Set(fileIdsIn(row.document as TextDocument))
  return row.fileIds.flatMap((id) => (inside.has(id) ? [] : (files.get(id) ?? [])))
}

function quotedOf(row: MessageRow, refs: ReadonlyMap<string, PersonRef>): Message['quoted'] {
  if (row.quotedId === null) return null
  return {
    id: row.quotedId,
    place: row.quotedPlace,
    authorName: (row.quotedAuthorId && refs.get(row.quotedAuthorId)?.name) || null,
    excerpt: row.quotedDeleted ? '' : excerpt(row.quotedPlain, QUOTED),
    lang: row.quotedLang,
    deleted: row.quotedDeleted,
  }
}

export function toHit(row: HitRow, words: string): MessageHit {
  const { plain, at, conversationName, rank: _rank, since: _since, ...rest } = row
  return {
    ...rest,
    conversationName: conversationName === '' ? null : conversationName,
    excerpt: highlight(plain, words),
    at: at.toISOString(),
  }
}
