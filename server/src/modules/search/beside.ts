import { Injectable } from '@nestjs/common'
import type { Asked } from '@osmose/shared/search/asked'
import { highlight } from '@osmose/shared/text/highlight'
import type { Db } from '../../platform/database/database.js'
import type { Ranked } from '../../platform/database/ranked.js'
import type { Actor } from '../../platform/http/actor.js'
import { Files } from '../files/files.public.js'
import { Messages } from '../messages/messages.public.js'
import { Pages } from '../pages/pages.public.js'
import { finished } from './begun.rules.js'
import { decodeRanked, encodeRanked, type Keys } from './cursor.js'
import { NamesQuery } from './names.query.js'
import type { TextsAsked } from './texts.query.js'

/** Of each, where all are asked for; and where one of them is all that is asked for. */
const FEW = 5
const MANY = 50

/** What stands beside the texts, and what orders it besides rank and id. */
const keys = {
  person: 'names',
  community: 'names',
  page: 'none',
  file: 'none',
  message: 'instants',
} as const satisfies Record<string, Keys>
type Kind = keyof typeof keys

export const isBeside = (kind: string | undefined): kind is Kind => kind !== undefined && kind in keys

interface Turn {
  /** Words of which the last one typed may be the beginning. */
  begun?: readonly string[]
  cursor?: string
  /** Only whether there is anything. */
  any?: boolean
  /** Nothing by its name. */
  nameless?: boolean
}

/** People, communities, pages, files and messages: a few of each, or page after page of one. */
@Injectable()
export class Beside {
  constructor(
    private readonly names: NamesQuery,
    private readonly pages: Pages,
    private readonly files: Files,
    private readonly messages: Messages,
  ) {}

  /** The statements are asked all at once. */
  async find(
    actor: Actor,
    asked: Asked,
    wanted: TextsAsked,
    { begun: given = [], cursor, any, nameless }: Turn,
    db: Db,
  ) {
    const alone = isBeside(asked.kind) ? asked.kind : undefined
    const place = alone && cursor !== undefined ? decodeRanked(cursor, keys[alone]) : undefined
    const begun = place?.begun ?? given
    const last = place?.last
    const limit = any ? 1 : alone ? MANY + 1 : FEW
    const words = finished(wanted.words, begun)
    const typed = /\d/.test(asked.words) ? asked.words : wanted.words
    const community = wanted.communities?.length === 1 ? wanted.communities[0] : undefined
    const asks = asksFor(asked, wanted)
    const [people, communities, pages, files, messages] = await Promise.all([
      asks('person') && !nameless ? this.names.people(actor, asked.words, limit, last, db) : [],
      asks('community') && !nameless ? this.names.communities(actor, asked.words, limit, last, db) : [],
      asks('page') ? this.pages.find(actor, { words, typed, limit, community, last }, db) : [],
      asks('file') ? this.files.find(actor.personId, { words, typed, limit, community, last }, db) : [],
      asks('message') ? this.messages.find(actor, { words, limit, last }, db) : [],
    ])
    const places: Ranked[] = [
      ...[...people, ...communities].map(({ rank, name, id }) => [rank, name, id] as const),
      ...pages.map(({ rank, page }) => [rank, '', page.id] as const),
      ...files.map(({ rank, file }) => [rank, '', file.id] as const),
      ...messages.map(({ rank, since, hit }) => [rank, since, hit.messageId] as const),
    ]
    const end = places[MANY - 1]
    const marked = [asked.words, ...begun].join(' ')
    return {
      people: people.slice(0, MANY),
      communities: communities.slice(0, MANY),
      pages: pages
        .slice(0, MANY)
        .map(({ page, excerpt, lang }) => ({ page, excerpt: highlight(excerpt, marked), lang })),
      files: files
        .slice(0, MANY)
        .map(({ file, plain, lang }) => ({ file, excerpt: highlight(plain, marked), lang })),
      messages: messages.slice(0, MANY).map(({ hit }) => hit),
      nextCursor: alone && places.length > MANY && end ? encodeRanked({ last: end, begun }) : null,
    }
  }

  none(): Awaited<ReturnType<Beside['find']>> {
    return { people: [], communities: [], pages: [], files: [], messages: [], nextCursor: null }
  }
}

/** Where no filter stands that does not concern it; pages and files may be those of one place. */
function asksFor(
  { kind, file, answered }: Asked,
  { words, authors, before, after, communities }: TextsAsked,
) {
  const isNarrowed = [authors, before, after, file, answered].some((filter) => filter !== undefined)
  return (one: Kind): boolean =>
    words !== '' &&
    !isNarrowed &&
    (kind === undefined || kind === one) &&
    (communities === undefined || ((one === 'page' || one === 'file') && communities.length === 1))
}
