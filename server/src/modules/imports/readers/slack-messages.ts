import { fieldsOf, line, listOf, type Fields } from './clean.js'
import type { Element } from './json-elements.js'
import type { Ledger, Reason } from './ledger.js'
import type {
  CommentRecord,
  FileReference,
  ImportRecord,
  PersonRecord,
  PostRecord,
  ReactionRecord,
} from './records.js'
import type { Conversation } from './slack-communities.js'
import { emojiOf, reactionKindOf } from './slack-emoji.js'
import { fileReference, rawFiles } from './slack-files.js'
import type { SlackPeople } from './slack-people.js'
import { slackId, slackSource } from './slack-source.js'
import { SlackThreads, type SharedFile } from './slack-threads.js'
import { dateOfMoment, momentOf, tsOf } from './slack-time.js'
import { subtypeOf, wordsOf } from './slack-words.js'

export type RawMessage = Element | { readonly broken: 'broken_file' }

/** The messages of one conversation, given to it in stretches, oldest first. */
export class SlackMessages {
  private readonly threads = new SlackThreads()
  private readonly conversation: Conversation | undefined
  private readonly ledger: Ledger
  private readonly people: SlackPeople
  private readonly now: Date

  /** @param conversation undefined for a folder that no list of conversations names */
  constructor(conversation: Conversation | undefined, ledger: Ledger, people: SlackPeople, now: Date) {
    this.conversation = conversation
    this.ledger = ledger
    this.people = people
    this.now = now
  }

  /** Persons met for the first time, then posts, comments and reactions of one stretch. */
  stretch(elements: readonly RawMessage[], place: string): ImportRecord[] {
    const dated = elements.map((element) => ({
      element,
      moment: 'value' in element ? momentIn(element.value) : -1,
    }))
    const records = dated
      .sort((a, b) => a.moment - b.moment)
      .flatMap(({ element }) => [...this.message(element, place)])
    return records.sort((a, b) => rank[a.type] - rank[b.type])
  }

  private *message(element: RawMessage, place: string): Generator<ImportRecord> {
    const claim = this.ledger.found('message')
    if ('broken' in element) return claim.leftOut(element.broken)
    const message = fieldsOf(element.value)
    if (!message) return claim.leftOut('broken_record')
    const files = rawFiles(message)
    const facts = this.facts(message, files, place)
    if ('why' in facts) {
      claim.leftOut(facts.why)
      if (files.length > 0) this.ledger.missing('file', 'message_left_out', files.length)
      for (const reaction of reactionsOf(message))
        this.ledger.missing('reaction', 'message_left_out', reaction.count)
      return
    }
    const { author, conversation, moment, at, references, words } = facts
    if (typeof author !== 'string') yield author
    const unnamed = files.length - references.length
    if (unnamed > 0) this.ledger.missing('file', 'file_unavailable', unnamed)
    for (const file of references) this.ledger.missing('file', file.url ? 'link_only' : 'file_unavailable')
    const id = `${conversation.id}:${tsOf(moment)}`
    const common = {
      source: slackSource(id, place),
      claim,
      authorId: typeof author === 'string' ? author : author.source.id,
      at,
      editedAt: this.editedAt(message),
      text: words.text,
      mentions: words.mentions,
      files: references,
      attached: [],
    }
    const root = this.threads.place(moment, momentOf(message.thread_ts), fileIn(message))
    const record: PostRecord | CommentRecord =
      root === undefined
        ? { type: 'post', ...common, communityId: conversation.id, kind: 'discussion', topics: [] }
        : { type: 'comment', ...common, postId: `${conversation.id}:${tsOf(root)}` }
    yield record
    yield* this.reactions(message, record, place)
  }

  private facts(message: Fields, files: readonly unknown[], place: string): Facts | { why: Reason } {
    if (!this.conversation) return { why: 'unknown_community' }
    if (this.conversation.private) return { why: 'private_conversation' }
    if (message.type !== undefined && message.type !== 'message') return { why: 'not_supported' }
    const subtype = subtypeOf(message)
    if (subtype !== 'spoken') return { why: subtype }
    if (message.ts === undefined || message.ts === null) return { why: 'broken_record' }
    const moment = momentOf(message.ts)
    const at = moment === undefined ? undefined : dateOfMoment(moment, this.now)
    if (moment === undefined || !at) return { why: 'absurd_date' }
    if (this.threads.has(moment)) return { why: 'duplicate' }
    const references = files.map((file) => fileReference(file, message)).filter((file) => file !== undefined)
    const shown = this.threads.knowsFile(fileIn(message)) ? [] : references
    const words = wordsOf(message, shown, (id) => this.people.nameOf(id))
    if (words.text === '') return { why: 'empty_text' }
    const author = this.people.author(message, place)
    if ('why' in author) return author
    return { author: author.ok, conversation: this.conversation, moment, at, references, words }
  }

  private editedAt(message: Fields): Date | undefined {
    const moment = momentOf(fieldsOf(message.edited)?.ts)
    return moment === undefined ? undefined : dateOfMoment(moment, this.now)
  }

  /** One record for each person listed; those that Slack counts without listing them are left out. */
  private *reactions(
    message: Fields,
    target: PostRecord | CommentRecord,
    place: string,
  ): Generator<ImportRecord> {
    const seen = new Set<string>()
    for (const { name, users, count } of reactionsOf(message)) {
      if (count > users.length) this.ledger.missing('reaction', 'person_not_listed', count - users.length)
      for (const user of users) {
        const claim = this.ledger.found('reaction')
        const personId = slackId(user)
        const id = `${target.source.id}:${personId}:${name}`
        const person = personId && name !== '' ? this.people.member(personId, place) : undefined
        if (!personId || !person) claim.leftOut('broken_record')
        else if ('why' in person) claim.leftOut(person.why)
        else if (seen.has(id)) claim.leftOut('duplicate')
        else {
          seen.add(id)
          if (typeof person.ok !== 'string') yield person.ok
          yield {
            type: 'reaction',
            source: slackSource(id, place),
            claim,
            targetType: target.type,
            targetId: target.source.id,
            personId,
            at: target.at,
            name,
            emoji: emojiOf(name),
            kind: reactionKindOf(name),
          } satisfies ReactionRecord
        }
      }
    }
  }
}

interface Facts {
  author: PersonRecord | string
  conversation: Conversation
  moment: number
  at: Date
  references: FileReference[]
  words: { text: string; mentions: readonly string[] }
}

const rank = { person: 0, community: 1, membership: 2, post: 3, comment: 4, reaction: 5, page: 6, file: 7 }

function momentIn(value: unknown): number {
  return momentOf(fieldsOf(value)?.ts) ?? -1
}

interface RawReaction {
  name: string
  users: readonly unknown[]
  /** Of persons: those listed, or more where Slack cut the list. */
  count: number
}

function reactionsOf(message: Fields): RawReaction[] {
  return listOf(message.reactions).map((value) => {
    const reaction = fieldsOf(value)
    const users = listOf(reaction?.users)
    const stated = Number(reaction?.count)
    const count =
      Number.isSafeInteger(stated) && stated <= 1_000_000 ? Math.max(stated, users.length) : users.length
    return { name: line(reaction?.name, 100), users, count: reaction ? count : 1 }
  })
}

/** The file a message of before 2018 shares or comments. */
function fileIn(message: Fields): SharedFile | undefined {
  const id = line(fieldsOf(message.file)?.id, 64)
  return id === '' ? undefined : { id, commented: message.subtype === 'file_comment' }
}
