import type { Locale } from '../core/fields.js'
import { folded } from './word-forms.js'

/** What one box can narrow to: kinds of posts, then what is no post. */
export const wantedKinds = [
  'discussion',
  'question',
  'poll',
  'kudos',
  'announcement',
  'event',
  'article',
  'idea',
  'session',
  'post',
  'comment',
  'page',
  'file',
  'person',
  'community',
  'message',
] as const
export type WantedKind = (typeof wantedKinds)[number]

export const filterNames = ['author', 'community', 'kind', 'before', 'after', 'file', 'answered'] as const
export type FilterName = (typeof filterNames)[number]

/** A search as it is understood. */
export interface Asked {
  /** What is left when the filters are taken out, quotes and minus signs included. */
  words: string
  /** A name or the beginning of one of its words. */
  author?: string
  /** The address or name of a community, or the beginning of a word of it. */
  community?: string
  kind?: WantedKind
  /** Days, `2026-11-23`: before this one; from this one on. */
  before?: string
  after?: string
  file?: true
  answered?: true
  /** Filters whose value is no value: they narrow to nothing and are said. */
  misread: { name: FilterName; value: string }[]
}

const keys: Record<FilterName, Record<Locale, string>> = {
  author: { fr: 'de', en: 'from' },
  community: { fr: 'dans', en: 'in' },
  kind: { fr: 'genre', en: 'kind' },
  before: { fr: 'avant', en: 'before' },
  after: { fr: 'après', en: 'after' },
  file: { fr: 'avec', en: 'has' },
  answered: { fr: 'est', en: 'is' },
}
const flags: Record<'file' | 'answered', Record<Locale, string[]>> = {
  file: { fr: ['fichier', 'fichiers', 'pièce'], en: ['file', 'files', 'attachment'] },
  answered: { fr: ['résolue', 'résolu', 'répondue'], en: ['answered', 'solved', 'resolved'] },
}
const kindWords: Record<WantedKind, Record<Locale, string>> = {
  discussion: { fr: 'discussion', en: 'discussion' },
  question: { fr: 'question', en: 'question' },
  poll: { fr: 'sondage', en: 'poll' },
  kudos: { fr: 'merci', en: 'thanks' },
  announcement: { fr: 'annonce', en: 'announcement' },
  event: { fr: 'événement', en: 'event' },
  article: { fr: 'article', en: 'article' },
  idea: { fr: 'idée', en: 'idea' },
  session: { fr: 'séance', en: 'session' },
  post: { fr: 'publication', en: 'post' },
  comment: { fr: 'réponse', en: 'answer' },
  page: { fr: 'page', en: 'page' },
  file: { fr: 'fichier', en: 'file' },
  person: { fr: 'personne', en: 'person' },
  community: { fr: 'communauté', en: 'community' },
  message: { fr: 'message', en: 'message' },
}

const nameOfKey = new Map(
  filterNames.flatMap((name) => Object.values(keys[name]).map((key) => [folded(key), name] as const)),
)
const kindOfWord = new Map(
  wantedKinds.flatMap((kind) =>
    [kind, ...Object.values(kindWords[kind])].flatMap((word) => [
      [folded(word), kind] as const,
      [`${folded(word)}s`, kind] as const,
    ]),
  ),
)

/** A word, a quote, or a filter with its value. Each sign is looked at a fixed number of times. */
const token = /\s*(-?"[^"]*"?|(\p{L}+):(?:"([^"]*)"?|(\S*))|\S+)/uy
const quotes = /[“”„«»]/g

/** The filters and words of what somebody typed, in French and in English alike. Never throws; time grows with length. */
export function readAsked(typed: string): Asked {
  const text = typed.normalize('NFC').replace(quotes, '"')
  const asked: Asked = { words: '', misread: [] }
  const words: string[] = []
  token.lastIndex = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, whole = '', key, quoted, bare] = found
    const name = key === undefined ? undefined : nameOfKey.get(folded(key))
    if (name) take(asked, name, (quoted ?? bare ?? '').trim().replace(/\s+/g, ' '))
    else words.push(whole)
  }
  asked.words = words.join(' ').replace(/\s+/g, ' ').trim()
  return asked
}

function take(asked: Asked, name: FilterName, value: string): void {
  const clean = value.replace(/"/g, '').trim()
  const given = clean === '' ? undefined : valueOf(name, clean)
  if (given === undefined) asked.misread.push({ name, value: clean })
  else Object.assign(asked, { [name]: given })
}

function valueOf(name: FilterName, value: string): string | true | undefined {
  if (name === 'author' || name === 'community') return value
  if (name === 'kind') return kindOfWord.get(folded(value))
  if (name === 'before' || name === 'after') return dayOf(value)
  const said = folded(value)
  return Object.values(flags[name]).flat().map(folded).includes(said) ? true : undefined
}

/** `2026`, `2026-11`, `2026-11-23` or `23/11/2026` as a day that exists; the first one of a month or year. */
export function dayOf(value: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value)
  const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value)
  const [year, month, day] = iso
    ? [iso[1], iso[2] ?? '1', iso[3] ?? '1']
    : local
      ? [local[3], local[2], local[1]]
      : []
  if (!year || !month || !day || Number(year) < 1) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text
}

/** One filter as one would type it: `dans:atelier`, `from:"Soline Abgrall"`. */
export function writeFilter(locale: Locale, name: FilterName, value: string | true): string {
  const said =
    name === 'kind'
      ? kindWords[value as WantedKind][locale]
      : name === 'file' || name === 'answered'
        ? (flags[name][locale][0] ?? '')
        : String(value).replace(/"/g, '')
  return `${keys[name][locale]}:${/\s/.test(said) ? `"${said}"` : said}`
}

/** The beginning of a filter, `dans:`, to be shown beside its chip. */
export const filterKey = (locale: Locale, name: FilterName): string => `${keys[name][locale]}:`

/** The text by which the same search is asked again; what was misread is left out. */
export function writeAsked(locale: Locale, asked: Asked): string {
  const filters = filterNames.flatMap((name) => {
    const value = asked[name]
    return value === undefined ? [] : [writeFilter(locale, name, value)]
  })
  return [...filters, asked.words].filter(Boolean).join(' ')
}

/** Whether anything narrows the search besides its words. */
export const isNarrowed = (asked: Asked): boolean => filterNames.some((name) => asked[name] !== undefined)
