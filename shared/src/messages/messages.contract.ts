import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, locale, optionalLine, pageOf, pageQuery, prose } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'
import { personRef } from '../directory/person-ref.js'
import { file } from '../files/files.contract.js'
import { reactionKind } from '../posts/posts.contract.js'
import { textDocument } from '../text/document.js'

/** Conversations between two people or in small groups. What is said in them is told to those who are in them only. */
export const messageLimits = {
  text: 10_000,
  people: 50,
  name: 80,
  reason: 160,
  published: 20,
  files: 10,
} as const

export const messagesErrors = {
  /** Gone, refusing, or unknown to me: the three are not told apart. */
  'messages.cannot_reach': { status: 422 },
  'messages.too_many_people': { status: 422 },
  'messages.nobody_to_write_to': { status: 422 },
  'messages.person_gone': { status: 409 },
  'messages.you_refuse': { status: 409 },
  'messages.group_only': { status: 422 },
  'messages.too_late_to_undo': { status: 409 },
  'messages.nothing_said': { status: 422 },
  'messages.not_consecutive': { status: 422 },
  'messages.author_not_there': { status: 422 },
  /** Another who wrote it has not agreed to the charter of the place as it is now. */
  'messages.author_charter_due': { status: 409 },
  'messages.already_proposed': { status: 409 },
  'messages.already_decided': { status: 409 },
} as const
export type MessagesReason = keyof typeof messagesErrors

/** What somebody who is added reads: what comes after, or all that was said. Chosen when the group begins, for good. */
export const conversationHistory = z.enum(['after', 'all'])
export type ConversationHistory = z.output<typeof conversationHistory>
/** Where a message stands among those I may read, from 1. */
const place = z.int()

export const member = z
  .object({
    person: personRef,
    active: z.boolean(),
    /** In front of Osmose now; known only where both of us show it. */
    here: z.boolean(),
    /** Up to where they have read; null unless both of us show it. */
    readTo: z.nullable(place),
  })
  .register(z.globalRegistry, { id: 'ConversationMember' })
export type Member = z.output<typeof member>

const card = {
  id,
  kind: z.enum(['pair', 'group']),
  name: z.nullable(z.string()),
  last: z.nullable(
    z.object({
      messageId: id,
      authorId: z.nullable(id),
      authorName: z.string(),
      /** The first words, in the language they were written in; empty when taken back. */
      excerpt: z.string(),
      lang: locale,
      deleted: z.boolean(),
      important: z.boolean(),
      /** It asks me to say that I have understood, and I have not yet. */
      awaitsMe: z.boolean(),
    }),
  ),
  activeAt: instant,
  unread: z.boolean(),
  /** Null: not muted; the far future: until I say otherwise. */
  mutedUntil: z.nullable(instant),
}

/** A line of the list. `people` are up to three others; `size` counts everybody who is in it, me included. */
export const conversationCard = z
  .object({ ...card, people: z.array(personRef), size: z.int() })
  .register(z.globalRegistry, { id: 'ConversationCard' })
export type ConversationCard = z.output<typeof conversationCard>

export const conversation = z
  .object({
    ...card,
    size: z.int(),
    /** Everybody but me. */
    people: z.array(member),
    history: conversationHistory,
    /** I read it from its first message on. */
    fromStart: z.boolean(),
    /** The last place I have read, 0 when none. */
    readTo: place,
    /** I refuse messages from the other person. */
    refused: z.boolean(),
    can: z.object({
      write: z.boolean(),
      /** Why not. */
      why: z.nullable(z.enum(['messages.person_gone', 'messages.you_refuse'])),
      add: z.boolean(),
      rename: z.boolean(),
      leave: z.boolean(),
      refuse: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Conversation' })
export type Conversation = z.output<typeof conversation>

/** A request to publish messages as a discussion; shown to who proposed and to who wrote. */
export const proposal = z
  .object({
    id,
    state: z.enum(['open', 'refused', 'withdrawn', 'published']),
    proposedBy: id,
    /** Whose name it carries. */
    authorId: z.nullable(id),
    /** All who wrote what is proposed, and those of them who have agreed. */
    authorIds: z.array(id),
    agreed: z.array(id),
    messageIds: z.array(id),
    community: z.object({ id, slug: z.string(), name: z.string() }),
    title: z.string(),
    postId: z.nullable(id),
  })
  .register(z.globalRegistry, { id: 'PublicationProposal' })
export type Proposal = z.output<typeof proposal>

export const message = z
  .object({
    id,
    place,
    author: z.nullable(personRef),
    sentAt: instant,
    editedAt: z.nullable(instant),
    deleted: z.boolean(),
    lang: locale,
    document: textDocument,
    quoted: z.nullable(
      z.object({
        id,
        place,
        authorName: z.nullable(z.string()),
        excerpt: z.string(),
        lang: locale,
        deleted: z.boolean(),
      }),
    ),
    reactions: z.array(z.object({ kind: reactionKind, personIds: z.array(id) })),
    important: z.nullable(
      z.object({
        reason: z.string(),
        asks: z.boolean(),
        /** I have said that I have understood. */
        acknowledged: z.boolean(),
        /** Who has; only for who wrote it. */
        by: z.nullable(z.array(id)),
      }),
    ),
    files: z.array(file),
    proposal: z.nullable(proposal),
    /** Written in a group by somebody whose messages I refuse: shown folded. */
    refused: z.boolean(),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      react: z.boolean(),
      acknowledge: z.boolean(),
      propose: z.boolean(),
    }),
  })
  .register(z.globalRegistry, { id: 'Message' })
export type Message = z.output<typeof message>

const conversationParams = z.object({ conversationId: id })
const messageParams = z.object({ conversationId: id, messageId: id })
const people = z.array(id).check(z.minLength(1), z.maxLength(messageLimits.people))

export const listConversations = endpoint('messages.list_conversations', {
  route: 'GET /conversations',
  access: 'signedIn',
  query: z.object(pageQuery),
  reply: pageOf(conversationCard),
  summary: 'My conversations, the liveliest first.',
})
export const startConversation = endpoint('messages.start_conversation', {
  route: 'POST /conversations',
  access: 'signedIn',
  /** One person and no name: the one conversation of the two of us, which may exist already. */
  body: z.object({
    personIds: people,
    name: z.optional(optionalLine(messageLimits.name)),
    history: z.optional(conversationHistory),
  }),
  reply: z.object({ id }),
  errors: messagesErrors,
  creates: true,
  summary: 'Opens a conversation with one or several people.',
})
export const readConversation = endpoint('messages.read_conversation', {
  route: 'GET /conversations/:conversationId',
  access: 'signedIn',
  params: conversationParams,
  reply: conversation,
  summary: 'A conversation of mine and who is in it.',
})
export const renameConversation = endpoint('messages.rename_conversation', {
  route: 'PATCH /conversations/:conversationId',
  access: 'signedIn',
  params: conversationParams,
  body: z.object({ name: optionalLine(messageLimits.name) }),
  reply: conversation,
  errors: messagesErrors,
  summary: 'Gives a group another name; an empty one means that of its people.',
})
export const addMembers = endpoint('messages.add_members', {
  route: 'PUT /conversations/:conversationId/members',
  access: 'signedIn',
  params: conversationParams,
  body: z.object({ personIds: people }),
  reply: conversation,
  errors: messagesErrors,
  summary: 'Adds people to a group.',
})
export const leaveConversation = endpoint('messages.leave_conversation', {
  route: 'DELETE /conversations/:conversationId/members/me',
  access: 'signedIn',
  params: conversationParams,
  reply: empty,
  errors: messagesErrors,
  summary: 'Leaves a group: nothing of it is read any more.',
})
export const muteConversation = endpoint('messages.mute_conversation', {
  route: 'PUT /conversations/:conversationId/mute',
  access: 'signedIn',
  params: conversationParams,
  body: z.object({ for: z.nullable(z.enum(['hour', 'tomorrow', 'always'])) }),
  reply: z.object({ mutedUntil: z.nullable(instant) }),
  summary:
    'Silences a conversation for an hour, until tomorrow at eight, or until I say otherwise; null ends it.',
})
export const markConversationRead = endpoint('messages.mark_read', {
  route: 'PUT /conversations/:conversationId/read',
  access: 'signedIn',
  params: conversationParams,
  body: z.object({ place }),
  reply: empty,
  summary: 'I have read up to a place.',
})

export const listMessages = endpoint('messages.list', {
  route: 'GET /conversations/:conversationId/messages',
  access: 'signedIn',
  params: conversationParams,
  /** At most one of the three; without any, the latest. `around` is a place, or `unread` for the first I have not read. */
  query: z.object({
    before: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
    after: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
    around: z.optional(z.string().check(z.regex(/^(\d{1,9}|unread)$/))),
  }),
  /** In order of place. `before` and `after` continue the list; null at its end. */
  reply: z.object({
    items: z.array(message),
    before: z.nullable(place),
    after: z.nullable(place),
  }),
  summary: 'Messages of a conversation, fifty at a time, in the order in which they were sent.',
})
export const readMessage = endpoint('messages.read', {
  route: 'GET /conversations/:conversationId/messages/:messageId',
  access: 'signedIn',
  params: messageParams,
  reply: message,
  summary: 'One message.',
})
export const sendMessage = endpoint('messages.send', {
  route: 'POST /conversations/:conversationId/messages',
  access: 'signedIn',
  params: conversationParams,
  body: z.object({
    /** Empty only beside files. */
    text: prose(messageLimits.text, 0),
    lang: z.optional(locale),
    fileIds: z.optional(z.array(id).check(z.maxLength(messageLimits.files))),
    quotes: z.optional(id),
    important: z.optional(z.object({ reason: line(messageLimits.reason), asks: z.boolean() })),
  }),
  /** No words: replies of creating requests are kept for a day. */
  reply: z.object({ id, place, sentAt: instant }),
  errors: messagesErrors,
  creates: true,
  summary: 'Sends a message, once, however often it is asked for under one key.',
})
export const editMessage = endpoint('messages.edit', {
  route: 'PATCH /conversations/:conversationId/messages/:messageId',
  access: 'signedIn',
  params: messageParams,
  body: z.object({ text: prose(messageLimits.text), lang: z.optional(locale) }),
  reply: message,
  errors: messagesErrors,
  summary: 'Rewrites my message; the earlier version stays in its history.',
})
export const deleteMessage = endpoint('messages.delete', {
  route: 'DELETE /conversations/:conversationId/messages/:messageId',
  access: 'signedIn',
  params: messageParams,
  reply: empty,
  errors: messagesErrors,
  summary: 'Takes my message back; can be undone for ten minutes.',
})
export const undeleteMessage = endpoint('messages.undelete', {
  route: 'PUT /conversations/:conversationId/messages/:messageId/existence',
  access: 'signedIn',
  params: messageParams,
  reply: message,
  errors: messagesErrors,
  summary: 'Brings my message back.',
})
export const readMessageSource = endpoint('messages.read_source', {
  route: 'GET /conversations/:conversationId/messages/:messageId/source',
  access: 'signedIn',
  params: messageParams,
  reply: z.object({ text: z.string(), lang: locale }),
  summary: 'The Markdown of my message, for editing.',
})
export const readMessageHistory = endpoint('messages.read_history', {
  route: 'GET /conversations/:conversationId/messages/:messageId/versions',
  access: 'signedIn',
  params: messageParams,
  reply: z.object({
    items: z.array(z.object({ version: z.int(), lang: locale, document: textDocument, writtenAt: instant })),
  }),
  summary: 'Earlier versions of a message, newest first.',
})
export const reactToMessage = endpoint('messages.react', {
  route: 'PUT /conversations/:conversationId/messages/:messageId/reaction',
  access: 'signedIn',
  params: messageParams,
  body: z.object({ kind: z.nullable(reactionKind) }),
  reply: message,
  summary: 'My reaction to a message; null takes it back.',
})
export const acknowledgeMessage = endpoint('messages.acknowledge', {
  route: 'PUT /conversations/:conversationId/messages/:messageId/acknowledgement',
  access: 'signedIn',
  params: messageParams,
  reply: message,
  summary: 'Says to who wrote an important message that I have understood it.',
})
export const tellTyping = endpoint('messages.tell_typing', {
  route: 'POST /conversations/:conversationId/typing',
  access: 'signedIn',
  params: conversationParams,
  reply: empty,
  summary: 'I am writing: told to those who show their presence as I do, kept nowhere.',
})

export const messageHit = z
  .object({
    conversationId: id,
    conversationName: z.nullable(z.string()),
    people: z.array(z.string()),
    messageId: id,
    place,
    authorName: z.nullable(z.string()),
    mine: z.boolean(),
    excerpt: z.array(z.object({ text: z.string(), found: z.boolean() })),
    lang: locale,
    at: instant,
  })
  .register(z.globalRegistry, { id: 'MessageHit' })
export type MessageHit = z.output<typeof messageHit>
export const findMessages = endpoint('messages.find', {
  route: 'GET /messages/search',
  access: 'signedIn',
  query: z.object({ q: line(200) }),
  reply: z.object({ items: z.array(messageHit) }),
  summary: 'Words in messages that I may read, best first, thirty at most.',
})

/** A message came. */
export const messageArrived = socketMessage(
  'messages.arrived',
  z.object({ conversationId: id, messageId: id }),
)
/** Rewritten, taken back, reacted to, acknowledged, proposed. */
export const messageChanged = socketMessage(
  'messages.changed',
  z.object({ conversationId: id, messageId: id }),
)
/** Its people, its name, or what I do with it: what I have read, its silence. */
export const conversationChanged = socketMessage(
  'messages.conversation_changed',
  z.object({ conversationId: id }),
)
