import type { Ledger } from './ledger.js'
import { ReadError } from './read-error.js'
import type { ImportRecord, ReadOptions } from './records.js'
import { SlackCommunities, type Conversation } from './slack-communities.js'
import { SlackMessages, type RawMessage } from './slack-messages.js'
import { SlackPeople } from './slack-people.js'
import { elementsOf, slackFiles, type SlackFiles } from './slack-source.js'
import { ZipSource, type ZipLimits } from './zip-source.js'

/** Messages held at once: a day of a very busy channel comes in several stretches. */
const STRETCH = 500

/**
 * Reads a Slack export. Persons, communities and memberships come first; then, conversation by conversation and day
 * by day, stretches of posts, comments and reactions. An author that the users files do not describe comes right
 * before the first stretch that needs it. Memory is bounded by the people, the list of files, one stretch and one
 * number for each message of the conversation being read.
 *
 * Every input record is counted in `ledger`; what no kind of record can tell is noted there.
 * @throws ReadError when the zip as a whole cannot be read, or holds nothing of Slack's: unknown_format
 */
export async function* readSlack(
  path: string,
  ledger: Ledger,
  options: ReadOptions & { limits?: Partial<ZipLimits> } = {},
): AsyncGenerator<ImportRecord> {
  const zip = await ZipSource.open(path, options.limits)
  try {
    yield* new SlackExport(zip, ledger, options).records()
  } finally {
    zip.close()
  }
}

class SlackExport {
  private readonly zip: ZipSource
  private readonly ledger: Ledger
  private readonly options: ReadOptions
  private readonly now: Date
  private readonly files: SlackFiles
  private readonly people: SlackPeople
  private readonly communities: SlackCommunities

  constructor(zip: ZipSource, ledger: Ledger, options: ReadOptions) {
    this.zip = zip
    this.ledger = ledger
    this.options = options
    this.now = options.now ?? new Date()
    this.files = slackFiles(zip.entries.map((entry) => entry.path))
    this.people = new SlackPeople(ledger)
    this.communities = new SlackCommunities(ledger, this.people, this.now)
  }

  async *records(): AsyncGenerator<ImportRecord> {
    if (this.files.lists.size === 0 && this.files.days.size === 0) throw new ReadError('unknown_format')
    this.accountForEntries()
    yield* this.list(['users.json', 'org_users.json'], 'person', (value, place) =>
      this.people.user(value, place),
    )
    yield* this.list(
      ['channels.json', 'groups.json', 'dms.json', 'mpims.json'],
      'community',
      (value, place, list) => this.communities.channel(value, list, place),
    )
    for (const conversation of this.communities.conversations)
      yield* this.communities.memberships(conversation)
    yield* this.messages()
  }

  /** Refused entries count as files that are left out; entries of other kinds are only noted. */
  private accountForEntries(): void {
    for (const { path, why } of this.zip.refused) {
      this.ledger.missing('file', why)
      this.ledger.note('refused_entry', path)
    }
    for (const path of this.files.ignored) this.ledger.note('ignored_file', path)
  }

  private async *list(
    names: readonly string[],
    kind: 'person' | 'community',
    read: (value: unknown, place: string, list: string) => ImportRecord | undefined,
  ): AsyncGenerator<ImportRecord> {
    const present = names.filter((name) => this.files.lists.has(name))
    if (present.length === 0)
      this.ledger.note(kind === 'person' ? 'missing_users_file' : 'missing_channels_file', names[0] as string)
    for (const name of present) {
      for await (const element of elementsOf(this.zip, this.files.lists.get(name) as string)) {
        if ('broken' in element) this.ledger.missing(kind, element.broken)
        else {
          const record = read(element.value, name, name)
          if (record) yield record
        }
      }
    }
  }

  private async *messages(): AsyncGenerator<ImportRecord> {
    const total = [...this.files.days.values()].reduce((sum, days) => sum + days.length, 0)
    let done = 0
    for (const [conversation, days] of this.inOrder()) {
      const messages = new SlackMessages(conversation, this.ledger, this.people, this.now)
      for (const day of days) {
        yield* this.day(messages, day)
        done += 1
        this.options.onProgress?.(done, total)
      }
    }
  }

  private async *day(messages: SlackMessages, path: string): AsyncGenerator<ImportRecord> {
    let stretch: RawMessage[] = []
    for await (const element of elementsOf(this.zip, path)) {
      stretch.push(element)
      if (stretch.length < STRETCH) continue
      yield* messages.stretch(stretch, path)
      stretch = []
    }
    yield* messages.stretch(stretch, path)
  }

  /** Conversations as the lists name them, then folders that no list names. */
  private inOrder(): [Conversation | undefined, readonly string[]][] {
    const found = [...this.files.days].map(([folder, days]) => ({
      known: this.communities.inFolder(folder),
      days,
    }))
    const position = new Map(
      this.communities.conversations.map((conversation, index) => [conversation, index]),
    )
    const placeOf = (known: Conversation | undefined) => (known && position.get(known)) ?? position.size
    return found.sort((a, b) => placeOf(a.known) - placeOf(b.known)).map(({ known, days }) => [known, days])
  }
}
