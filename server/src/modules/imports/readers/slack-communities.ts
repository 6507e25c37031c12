import { dateOfSeconds, fieldsOf, line, listOf, prose, textOf, type Fields } from './clean.js'
import type { Ledger } from './ledger.js'
import type { CommunityRecord, MembershipRecord, PersonRecord, PinRecord } from './records.js'
import type { SlackPeople } from './slack-people.js'
import { slackId, slackSource } from './slack-source.js'
import { slackText } from './slack-text.js'
import { momentOf, tsOf } from './slack-time.js'

/** A conversation of the export, private ones included: their records are counted and left out. */
export interface Conversation {
  readonly id: string
  readonly folder: string
  readonly private: boolean
  readonly members: readonly unknown[]
  readonly place: string
}

/**
 * Channels become public communities, private channels private ones. Direct messages, alone or in a group, are not
 * imported: nobody who wrote them expected a network to read along.
 */
export class SlackCommunities {
  readonly conversations: Conversation[] = []
  private readonly folders = new Map<string, Conversation>()
  private readonly ids = new Set<string>()
  private readonly ledger: Ledger
  private readonly people: SlackPeople
  private readonly now: Date

  constructor(ledger: Ledger, people: SlackPeople, now: Date) {
    this.ledger = ledger
    this.people = people
    this.now = now
  }

  /** The conversation that keeps its days in a folder of this name. */
  inFolder(folder: string): Conversation | undefined {
    return this.folders.get(folder)
  }

  /** One element of `channels.json`, `groups.json`, `dms.json` or `mpims.json`. */
  channel(value: unknown, list: string, place: string): CommunityRecord | undefined {
    const claim = this.ledger.found('community')
    const channel = fieldsOf(value)
    const id = slackId(channel?.id)
    if (!channel || !id || this.ids.has(id)) {
      claim.leftOut(channel && id ? 'duplicate' : 'broken_record')
      return undefined
    }
    this.ids.add(id)
    const direct =
      list === 'dms.json' || list === 'mpims.json' || channel.is_im === true || channel.is_mpim === true
    const name = line(channel.name, 120)
    this.register(channel, id, name, direct, place)
    if (direct) {
      claim.leftOut('private_conversation')
      return undefined
    }
    return {
      type: 'community',
      source: slackSource(id, place),
      claim,
      name: name || id,
      description: this.description(channel, name || id),
      visibility: list === 'groups.json' || channel.is_private === true ? 'private' : 'public',
      createdAt: dateOfSeconds(channel.created, this.now),
      archived: channel.is_archived === true,
      pins: this.pins(channel, id, name || id),
    }
  }

  /** Messages that are pinned. A pinned file is not here to be pinned. */
  private pins(channel: Fields, id: string, name: string): PinRecord[] {
    const found = listOf(channel.pins).flatMap((value) => {
      const pin = fieldsOf(value)
      const moment = momentOf(pin?.id)
      if (moment === undefined) {
        this.ledger.note('pins_not_imported', name)
        return []
      }
      const at = Number(textOf(pin?.created)) || 0
      return [{ at, messageId: `${id}:${tsOf(moment)}`, personId: slackId(pin?.user) }]
    })
    return found.sort((one, other) => other.at - one.at).map(({ at: _, ...pin }) => pin)
  }

  /** The memberships of one conversation, all as members: who looks after it here is decided here. Each after the person where that had to be made up. */
  *memberships(conversation: Conversation): Generator<PersonRecord | MembershipRecord> {
    const seen = new Set<string>()
    for (const member of conversation.members) {
      const claim = this.ledger.found('membership')
      const id = slackId(member)
      if (conversation.private) claim.leftOut('private_conversation')
      else if (!id) claim.leftOut('broken_record')
      else if (seen.has(id)) claim.leftOut('duplicate')
      else {
        seen.add(id)
        const person = this.people.member(id, conversation.place)
        if ('why' in person) {
          claim.leftOut(person.why)
          continue
        }
        if (typeof person.ok !== 'string') yield person.ok
        yield {
          type: 'membership',
          source: slackSource(`${conversation.id}:${id}`, conversation.place),
          claim,
          communityId: conversation.id,
          personId: id,
          role: 'member',
        }
      }
    }
  }

  private register(channel: Fields, id: string, name: string, direct: boolean, place: string): void {
    const folder = name || id
    const members = listOf(channel.members)
    const conversation = { id, folder, private: direct, members, place }
    this.conversations.push(conversation)
    for (const key of [folder, id]) if (!this.folders.has(key)) this.folders.set(key, conversation)
  }

  /** The purpose of a channel says what it is for; where it says nothing, its topic does. Beside a purpose, the topic was of the day: it stays where it was, and that is said. */
  private description(channel: Fields, name: string): string | undefined {
    const said = (part: unknown) =>
      slackText(prose(fieldsOf(part)?.value ?? part), (id) => this.people.nameOf(id)).text
    const [purpose, topic] = [said(channel.purpose), said(channel.topic)]
    if (purpose !== '' && topic !== '') this.ledger.note('topics_not_imported', name)
    return purpose || topic || undefined
  }
}
