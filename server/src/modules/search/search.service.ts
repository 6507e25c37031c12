import { Injectable } from '@nestjs/common'
import { dayNamed, instantOf } from '@osmose/shared/core/local-day'
import { type Asked, type FilterName, readAsked } from '@osmose/shared/search/asked'
import { telling, tellingTitle } from '@osmose/shared/search/telling'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Task } from '../../platform/jobs/task.js'
import { BegunQuery } from './begun.query.js'
import { finished, unfinished } from './begun.rules.js'
import { Beside, isBeside } from './beside.js'
import { decodeTexts, encodeTexts } from './cursor.js'
import { MissesQuery } from './misses.query.js'
import { NamesQuery } from './names.query.js'
import { PAGE } from './ranking.js'
import { toHit } from './search.view.js'
import { SuggestionsQuery } from './suggestions.query.js'
import { type HitRow, type TextsAsked, TextsQuery } from './texts.query.js'

/** Fewer results, and a slip is looked for. */
const ENOUGH = 3
/** Bunches of texts whose words are noted in one run. */
const ROUNDS = 40

interface Query {
  q: string
  cursor?: string
  community?: string
  author?: string
  meant?: boolean
  typing?: boolean
}

interface Wanted extends TextsAsked {
  unknown: { name: FilterName; value: string }[]
}

/** One page of everything that was asked for, and the words that were looked for because they begin like the last one. */
interface Found {
  texts: HitRow[]
  others: Awaited<ReturnType<Beside['find']>>
  begun: readonly string[]
}

@Injectable()
export class SearchService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly texts: TextsQuery,
    private readonly names: NamesQuery,
    private readonly others: Beside,
    private readonly begun: BegunQuery,
    private readonly suggestions: SuggestionsQuery,
    private readonly misses: MissesQuery,
  ) {}

  async find(actor: Actor, { q, cursor, community, author, meant, typing }: Query) {
    const asked = readAsked(q)
    const wanted = await this.wanted(actor, asked, { community, author })
    if (cursor !== undefined) return this.further(actor, asked, wanted, cursor)
    const found = await this.first(actor, asked, wanted, typing === true)
    const count = countOf(found)
    if (meant && count === 0 && q.trim() === asked.words && !community && !author)
      await this.misses.count(actor.personId, asked.words)
    const isBegun = !typing && found.begun.length > 0 && hasWords(found)
    const suggestion = count < ENOUGH && !isBegun ? await this.suggestion(actor, q, wanted) : null
    return { ...this.reply(asked, wanted, found), suggestion }
  }

  unfound() {
    return this.misses.list()
  }

  /** Notes the words of what was written and of what still stands, for typing mistakes; and forgets old misses. */
  @Task('search.note_words', '*/2 * * * *')
  async noteWords(): Promise<void> {
    for (const some of ['recall', 'note'] as const)
      for (let round = 0; round < ROUNDS; round++)
        if ((await this.db.repeatable((tx) => this.suggestions[some](tx))) === 0) break
    await this.misses.forget()
  }

  /** The search with its names made ids; a name nobody has finds nothing and is said. */
  private async wanted(
    actor: Actor,
    asked: Asked,
    { community, author }: Pick<Query, 'community' | 'author'>,
  ): Promise<Wanted> {
    const [authors, communities] = await Promise.all([
      asked.author === undefined ? undefined : this.names.authors(actor, asked.author),
      asked.community === undefined ? undefined : this.names.places(actor, asked.community),
    ])
    const unknown: Wanted['unknown'] = []
    if (asked.author !== undefined && authors?.length === 0)
      unknown.push({ name: 'author', value: asked.author })
    if (asked.community !== undefined && communities?.length === 0)
      unknown.push({ name: 'community', value: asked.community })
    return {
      personId: actor.personId,
      guest: actor.kind === 'guest',
      words: telling(asked.words),
      title: tellingTitle(asked.words),
      authors: author ? [author] : authors,
      communities: community ? [community] : communities,
      kind: asked.kind,
      before: asked.before === undefined ? undefined : startOf(asked.before, actor.timeZone),
      after: asked.after === undefined ? undefined : startOf(asked.after, actor.timeZone),
      file: asked.file,
      answered: asked.answered,
      until: this.clock.now(),
      unknown,
    }
  }

  /** While somebody types, the last word may be a beginning; where it was meant whole, only if nothing has it. */
  private async first(actor: Actor, asked: Asked, wanted: Wanted, isTyping: boolean): Promise<Found> {
    const beginning = isNamed(asked.kind) ? undefined : unfinished(wanted.words)
    const begins = async () => (beginning ? this.begun.words(actor.personId, beginning) : [])
    const look = async (begun: readonly string[], nameless = false): Promise<Found> => {
      const [texts, others] = await this.db.together((db) =>
        Promise.all([
          this.hits(wanted, begun, db),
          this.others.find(actor, asked, wanted, { begun, nameless }, db),
        ]),
      )
      return { texts, others, begun }
    }
    const found = await look(isTyping ? await begins() : [])
    if (isTyping || hasWords(found)) return found
    const begun = await begins()
    if (begun.length === 0) return found
    const { texts, others } = await look(begun, true)
    const { people, communities } = found.others
    return { texts, others: { ...others, people, communities }, begun }
  }

  private async further(actor: Actor, asked: Asked, wanted: Wanted, cursor: string) {
    if (isBeside(asked.kind)) {
      const others = await this.others.find(actor, asked, wanted, { cursor }, this.db)
      return this.reply(asked, wanted, { texts: [], others, begun: [] })
    }
    const { last, until, begun } = decodeTexts(cursor)
    const then = { ...wanted, until, last }
    return this.reply(asked, then, { texts: await this.hits(then, begun), others: this.others.none(), begun })
  }

  private reply(asked: Asked, { unknown, until }: Wanted, { texts, others, begun }: Found) {
    const marked = [asked.words, ...begun].join(' ')
    const end = texts.length > PAGE ? texts[PAGE - 1] : undefined
    return {
      misread: [...asked.misread.filter(({ value }) => value !== ''), ...unknown],
      suggestion: null,
      ...others,
      items: texts.slice(0, PAGE).map((row) => toHit(row, marked)),
      nextCursor: end
        ? encodeTexts({ last: [end.tier, end.rank, end.place, end.textId], until, begun })
        : others.nextCursor,
    }
  }

  private async hits(wanted: TextsAsked, begun: readonly string[] = [], db: Db = this.db): Promise<HitRow[]> {
    if (isBeside(wanted.kind) || (wanted.words === '' && !isListed(wanted))) return []
    return this.texts.find({ ...wanted, words: finished(wanted.words, begun) }, db)
  }

  /** What was typed with its slips mended, if the reader would find something by it. */
  private async suggestion(actor: Actor, q: string, wanted: Wanted): Promise<string | null> {
    const better = wanted.words === '' ? undefined : await this.suggestions.correct(actor.personId, q)
    if (better === undefined) return null
    const asked = readAsked(better)
    const mended = { ...wanted, words: telling(asked.words), limit: 1 }
    if ((await this.hits(mended)).length > 0) return better
    const others = await this.db.together((db) => this.others.find(actor, asked, mended, { any: true }, db))
    return countOf({ texts: [], others, begun: [] }) > 0 ? better : null
  }
}

const countOf = ({ texts, others: { people, communities, pages, files, messages } }: Found): number =>
  [texts, people, communities, pages, files, messages].reduce((sum, { length }) => sum + length, 0)

/** Whether the words themselves stand somewhere: names are found by what is like them. */
const hasWords = ({ texts, others: { pages, files, messages } }: Found): boolean =>
  texts.length + pages.length + files.length + messages.length > 0

const isNamed = (kind: Asked['kind']) => kind === 'person' || kind === 'community'

/** Without words, a filter must say what to list. */
const isListed = ({ authors, communities, kind, before, after, file, answered }: TextsAsked): boolean =>
  [authors, communities, kind, before, after, file, answered].some((one) => one !== undefined)

const startOf = (day: string, timeZone: string): Date => new Date(instantOf(dayNamed(day), 0, timeZone))
