import { Injectable } from '@nestjs/common'
import { instantOf } from '@osmose/shared/core/local-day'
import { type Asked, type FilterName, readAsked, type WantedKind } from '@osmose/shared/search/asked'
import { telling } from '@osmose/shared/search/telling'
import { highlight } from '@osmose/shared/text/highlight'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { Task } from '../../platform/jobs/task.js'
import { Files } from '../files/files.public.js'
import { Messages } from '../messages/messages.public.js'
import { Pages } from '../pages/pages.public.js'
import { decodeLast, encodeLast } from './cursor.js'
import { MissesQuery } from './misses.query.js'
import { NamesQuery } from './names.query.js'
import { PAGE } from './ranking.js'
import { toHit } from './search.view.js'
import { SuggestionsQuery } from './suggestions.query.js'
import { type TextsAsked, TextsQuery } from './texts.query.js'

/** Of what stands beside the texts; and where one of them is all that is asked for. */
const FEW = 5
const MANY = 50
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
}

const beside: readonly string[] = ['person', 'community', 'page', 'file', 'message']

@Injectable()
export class SearchService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly texts: TextsQuery,
    private readonly names: NamesQuery,
    private readonly suggestions: SuggestionsQuery,
    private readonly misses: MissesQuery,
    private readonly pages: Pages,
    private readonly files: Files,
    private readonly messages: Messages,
  ) {}

  async find(actor: Actor, { q, cursor, community, author, meant }: Query) {
    const last = decodeLast(cursor)
    const asked = readAsked(q)
    const words = telling(asked.words)
    const wanted = await this.wanted(actor, asked, words, { community, author })
    const [found, others] = await Promise.all([
      this.hits(wanted, asked, last),
      last ? this.nothing() : this.beside(actor, asked, words, wanted),
    ])
    const count = found.length + Object.values(others).reduce((sum, { length }) => sum + length, 0)
    const suggestion = !last && count < ENOUGH ? await this.suggestion(actor, q, wanted, asked) : null
    if (meant && count === 0 && q.trim() === asked.words && !community && !author)
      await this.misses.count(actor.personId, asked.words)
    const end = found[PAGE - 1]
    return {
      misread: [...asked.misread.filter(({ value }) => value !== ''), ...wanted.unknown],
      suggestion,
      ...others,
      items: found.slice(0, PAGE).map((row) => toHit(row, asked.words)),
      nextCursor: found.length > PAGE && end ? encodeLast(end) : null,
    }
  }

  unfound() {
    return this.misses.list()
  }

  /** Notes the words of what was written, for typing mistakes; and forgets old misses. */
  @Task('search.note_words', '*/2 * * * *')
  async noteWords(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++)
      if ((await this.db.repeatable((tx) => this.suggestions.note(tx))) === 0) break
    await this.misses.forget()
  }

  /** The search with its names made ids; a name nobody has finds nothing and is said. */
  private async wanted(
    actor: Actor,
    asked: Asked,
    words: string,
    { community, author }: Pick<Query, 'community' | 'author'>,
  ): Promise<TextsAsked & { unknown: { name: FilterName; value: string }[] }> {
    const [authors, communities] = await Promise.all([
      asked.author === undefined ? undefined : this.names.authors(actor, asked.author),
      asked.community === undefined ? undefined : this.names.places(actor, asked.community),
    ])
    const unknown: { name: FilterName; value: string }[] = []
    if (asked.author !== undefined && authors?.length === 0)
      unknown.push({ name: 'author', value: asked.author })
    if (asked.community !== undefined && communities?.length === 0)
      unknown.push({ name: 'community', value: asked.community })
    return {
      personId: actor.personId,
      guest: actor.kind === 'guest',
      words,
      authors: author ? [author] : authors,
      communities: community ? [community] : communities,
      kind: asked.kind,
      before: asked.before === undefined ? undefined : startOf(asked.before, actor.timeZone),
      after: asked.after === undefined ? undefined : startOf(asked.after, actor.timeZone),
      file: asked.file,
      answered: asked.answered,
      now: this.clock.now(),
      unknown,
    }
  }

  private async hits(wanted: TextsAsked, asked: Asked, last: TextsAsked['last']) {
    if (asked.kind !== undefined && beside.includes(asked.kind)) return []
    if (wanted.words === '' && !isListed(wanted)) return []
    return this.texts.find({ ...wanted, last })
  }

  /** What stands beside the texts: with the first page, where no filter stands that does not concern it. */
  private async beside(actor: Actor, asked: Asked, words: string, wanted: TextsAsked) {
    const { kind } = asked
    const narrowed = wanted.authors ?? wanted.before ?? wanted.after ?? asked.file ?? asked.answered
    const place = wanted.communities?.length === 1 ? wanted.communities[0] : undefined
    const limit = kind === undefined ? FEW : MANY
    const asks = (one: WantedKind, inPlaces = false) =>
      words !== '' &&
      narrowed === undefined &&
      (kind === undefined || kind === one) &&
      (wanted.communities === undefined || (inPlaces && place !== undefined))
    const [people, communities, pages, files, messages] = await Promise.all([
      asks('person') ? this.names.people(actor, asked.words, limit) : [],
      asks('community') ? this.names.communities(actor, asked.words, limit) : [],
      asks('page', true) ? this.pages.find(actor, words, limit, place ?? null) : [],
      asks('file', true) ? this.files.find(actor.personId, { q: words, limit, community: place }) : [],
      asks('message') ? this.messages.find(actor, words, limit) : [],
    ])
    return {
      people,
      communities,
      pages: pages.map(({ excerpt, ...page }) => ({ page, excerpt: highlight(excerpt, asked.words) })),
      files: files.map(({ file, plain }) => ({ file, excerpt: highlight(plain, asked.words) })),
      messages,
    }
  }

  private nothing(): Awaited<ReturnType<SearchService['beside']>> {
    return { people: [], communities: [], pages: [], files: [], messages: [] }
  }

  /** What was typed with its slips mended, if the reader would find something by it. */
  private async suggestion(
    actor: Actor,
    q: string,
    wanted: TextsAsked,
    asked: Asked,
  ): Promise<string | null> {
    const better = wanted.words === '' ? undefined : await this.suggestions.correct(actor.personId, q)
    if (better === undefined) return null
    const found = await this.hits(
      { ...wanted, words: telling(readAsked(better).words), limit: 1 },
      asked,
      undefined,
    )
    return found.length > 0 ? better : null
  }
}

/** Without words, a filter must say what to list. */
const isListed = ({ authors, communities, kind, before, after, file, answered }: TextsAsked): boolean =>
  [authors, communities, kind, before, after, file, answered].some((one) => one !== undefined)

const startOf = (day: string, timeZone: string): Date =>
  new Date(instantOf(Date.parse(`${day}T00:00:00Z`) / 86_400_000, 0, timeZone))
