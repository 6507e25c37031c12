import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/database.js'
import { BroughtPages } from '../pages/brought.public.js'
import { Posts } from '../posts/posts.public.js'
import type { ImportContext } from './import-context.js'
import { ImportJournal } from './imports.journal.js'
import { MessagesWriter } from './messages.writer.js'
import { PagesWriter } from './pages.writer.js'
import { PeopleWriter } from './people.writer.js'
import { inPieces, type Settled } from './pieces.js'
import { PinsWriter, type Said } from './pins.writer.js'
import { PlacesWriter } from './places.writer.js'
import type { InputKind } from './readers/ledger.js'
import type { ImportRecord } from './readers/records.js'

type Type = ImportRecord['type']
type Of<T extends Type> = Extract<ImportRecord, { type: T }>

const kinds: Record<Type, InputKind> = {
  person: 'person',
  community: 'community',
  membership: 'membership',
  post: 'message',
  comment: 'message',
  reaction: 'reaction',
  page: 'message',
  file: 'file',
}

/**
 * Writes a batch of records through the doors of the modules whose rows they become. Within a batch records only refer to
 * kinds written before theirs, so it is written kind by kind.
 */
@Injectable()
export class ImportsWriter {
  constructor(
    private readonly people: PeopleWriter,
    private readonly places: PlacesWriter,
    private readonly messages: MessagesWriter,
    private readonly kept: PagesWriter,
    private readonly pages: BroughtPages,
    private readonly pins: PinsWriter,
    private readonly posts: Posts,
    private readonly journal: ImportJournal,
  ) {}

  /** What became of each record; to be told to its claim once the transaction is kept. */
  async write(tx: Tx, context: ImportContext, records: readonly ImportRecord[]): Promise<Settled[]> {
    const writing = <T extends Type>(
      type: T,
      write: (records: readonly Of<T>[]) => Promise<Settled<Of<T>>[]>,
    ) =>
      this.noted(
        tx,
        context,
        kinds[type],
        inPieces(
          tx,
          records.filter((record): record is Of<T> => record.type === type),
          write,
        ),
      )
    remember(context, records)
    return [
      ...(await writing('person', (some) => this.people.write(tx, context, some))),
      ...(await writing('community', (some) => this.places.writeCommunities(tx, context, some))),
      ...(await writing('membership', (some) => this.places.writeMemberships(tx, context, some))),
      ...(await writing('post', (some) => this.messages.writePosts(tx, context, some))),
      ...(await writing('comment', (some) => this.messages.writeComments(tx, context, some))),
      ...(await writing('reaction', (some) => this.messages.writeReactions(tx, context, some))),
      ...(await writing('page', (some) => this.kept.writePages(tx, context, some))),
      ...(await writing('file', (some) => this.kept.writeLibrary(tx, context, some))),
    ]
  }

  /** What could only be written once everything was here. Returns what is to be said of it. */
  async finish(tx: Tx, context: ImportContext): Promise<Said[]> {
    await this.people.lead(tx, context)
    await this.pages.link(tx, context.pageLinks)
    const apart = await this.posts.bringLinks(tx, context, context.links)
    return [
      ...(await this.pins.write(tx, context)),
      ...apart.map((place) => ({ code: 'posts_not_linked', place }) as const),
    ]
  }

  /** Keeps the journal, and tells what this import had made before it was interrupted from what others had. */
  private async noted(
    tx: Tx,
    context: ImportContext,
    kind: InputKind,
    writing: Promise<Settled[]>,
  ): Promise<Settled[]> {
    const settled = await writing
    if (context.importId === undefined) return settled
    const withFate = (fate: 'new' | 'known') =>
      settled.filter((one) => one.fate === fate).map(({ record }) => record.source.id)
    await this.journal.add(tx, context.importId, kind, withFate('new'))
    if (!context.resumed) return settled
    const mine = await this.journal.mine(tx, context.importId, kind, withFate('known'))
    return settled.map((one) =>
      one.fate === 'known' && mine.has(one.record.source.id)
        ? {
            ...one,
            fate: 'new',
            files: one.files?.map((file) => (file.fate === 'known' ? { ...file, fate: 'new' } : file)),
          }
        : one,
    )
  }
}

/** What of a post waits until everything is here. */
function remember({ pins, links }: ImportContext, records: readonly ImportRecord[]): void {
  for (const record of records) {
    if (record.type !== 'post') continue
    const { pinned, communityId, source, shares, duplicateOf } = record
    if (pinned) pins.push({ ...pinned, messageId: source.id, communityId, place: source.place })
    if (shares !== undefined) links.push({ kind: 'shares', from: source.id, to: shares })
    if (duplicateOf !== undefined) links.push({ kind: 'duplicateOf', from: source.id, to: duplicateOf })
  }
}
