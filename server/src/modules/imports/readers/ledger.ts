/** What is counted. Posts and comments are both `message`. */
export const inputKinds = ['person', 'community', 'membership', 'message', 'reaction', 'file'] as const
export type InputKind = (typeof inputKinds)[number]

/** Why an input record was left out. The first group is said by readers, the second by the writer, the last by the ledger. */
export const reasons = [
  'absurd_date',
  'bot_without_author',
  'broken_file',
  'broken_record',
  'duplicate',
  'empty_text',
  'encrypted',
  'file_unavailable',
  'file_unnamed',
  'link_only',
  'message_left_out',
  'not_supported',
  'person_not_listed',
  'private_conversation',
  'suspicious_ratio',
  'system_message',
  'too_large',
  'unknown_author',
  'unknown_community',
  'unknown_person',
  'unknown_subtype',
  'unknown_target',
  'unsafe_path',
  'belongs_here',
  'file_refused',
  'message_here',
  'over_quota',
  'invalid',
  'unfinished',
] as const
export type Reason = (typeof reasons)[number]

export interface Totals {
  found: number
  imported: number
  merged: number
  leftOut: { why: Reason; count: number }[]
}
export type LossReport = Record<InputKind, Totals>

/** Something about the whole file rather than one record, with the first few places where it was met. */
export interface Note {
  readonly code: NoteCode
  count: number
  readonly places: string[]
}
export type NoteCode =
  | 'ignored_file'
  | 'ignored_line'
  | 'kind_not_kept'
  | 'out_of_order'
  | 'pins_not_imported'
  | 'topics_not_imported'
  | 'missing_users_file'
  | 'missing_channels_file'
  | 'pins_given_an_end'
  | 'polls_closed'
  | 'posts_not_linked'
  | 'refused_entry'
  | 'unknown_people'

/** The right and the duty to say, exactly once, what became of one input record. */
export interface Claim {
  imported(): void
  merged(): void
  leftOut(why: Reason): void
}

/**
 * Double-entry book of an import. `found` opens a claim that must be settled exactly once: a second settlement
 * throws, and one that never comes is reported as left out, `unfinished`. So found = imported + merged + left out at
 * any moment, for every kind.
 */
export class Ledger {
  private readonly books = new Map(inputKinds.map((kind) => [kind, new Book()] as const))
  private readonly noted = new Map<NoteCode, Note>()

  /** Counts one input record and opens its claim. */
  found(kind: InputKind): Claim {
    const book = this.book(kind)
    book.open += 1
    return new OpenClaim(book)
  }

  /** Counts `count` records that are known to exist but that nobody can take, such as reactions without names. */
  missing(kind: InputKind, why: Reason, count = 1): void {
    const book = this.book(kind)
    book.leftOut.set(why, (book.leftOut.get(why) ?? 0) + count)
  }

  note(code: NoteCode, place: string, count = 1): void {
    const note = this.noted.get(code) ?? { code, count: 0, places: [] }
    note.count += count
    if (note.places.length < 10) note.places.push(place)
    this.noted.set(code, note)
  }

  notes(): Note[] {
    return [...this.noted.values()].map((note) => ({ ...note, places: [...note.places] }))
  }

  /** Claims not yet settled: 0 when an import is over. */
  get open(): number {
    return [...this.books.values()].reduce((sum, book) => sum + book.open, 0)
  }

  /** The loss report, in the shape of `osmose import --json`; balanced at any moment. */
  totals(): LossReport {
    const report = Object.fromEntries([...this.books].map(([kind, book]) => [kind, book.totals()]))
    return report as LossReport
  }

  private book(kind: InputKind): Book {
    return this.books.get(kind) as Book
  }
}

class Book {
  open = 0
  imported = 0
  merged = 0
  readonly leftOut = new Map<Reason, number>()

  totals(): Totals {
    const losses = new Map(this.leftOut)
    if (this.open > 0) losses.set('unfinished', (losses.get('unfinished') ?? 0) + this.open)
    const leftOut = [...losses].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count)
    const lost = leftOut.reduce((sum, loss) => sum + loss.count, 0)
    return {
      found: this.imported + this.merged + lost,
      imported: this.imported,
      merged: this.merged,
      leftOut,
    }
  }
}

class OpenClaim implements Claim {
  private book: Book | undefined

  constructor(book: Book) {
    this.book = book
  }

  imported(): void {
    this.settle().imported += 1
  }

  merged(): void {
    this.settle().merged += 1
  }

  leftOut(why: Reason): void {
    const { leftOut } = this.settle()
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }

  private settle(): Book {
    const book = this.book
    if (!book) throw new Error('this input record is already settled')
    this.book = undefined
    book.open -= 1
    return book
  }
}
