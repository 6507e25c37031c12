import type { Locale } from '@osmose/shared/core/fields'
import type { Column } from './people-columns.js'

/** A line of the file that makes sense. Undefined: the file says nothing about it. */
export interface PersonLine {
  readonly line: number
  readonly name: string
  readonly email?: string
  readonly department?: string
  readonly site?: string
  readonly title?: string
  /** As it is written; whether it is anybody's is seen later. */
  readonly managerEmail?: string
  readonly locale?: Locale
  readonly timeZone?: string
  readonly joinedOn?: string
  readonly leftOn?: string
}

/** Why a line was left out, or of a line that came in one value (`ofOneValue`). */
export type Why =
  | 'no_name'
  | 'too_long'
  | 'bad_email'
  | 'bad_day'
  | 'bad_locale'
  | 'bad_time_zone'
  | 'left_before_joining'
  | 'same_person_twice'
  | 'several_people'
  | 'last_admin'
  | 'unknown_manager'

const ofOneValue: ReadonlySet<Why> = new Set(['bad_locale', 'bad_time_zone', 'unknown_manager', 'last_admin'])
export const isWholeLine = ({ why }: LeftOut): boolean => !ofOneValue.has(why)

export interface LeftOut {
  readonly line: number
  readonly why: Why
  readonly value: string
}

/** Nobody can be made of a line, for one reason or several. */
export class Unusable extends Error {
  constructor(readonly reasons: readonly Omit<LeftOut, 'line'>[]) {
    super(reasons.map(({ why }) => why).join(', '))
  }
}

const LONGEST = 120

/** A line of cells as a person, with what of it was left out. Throws `Unusable`, with every reason, when nobody can be made of it. */
export function readLine(
  line: number,
  cells: Partial<Record<Column, string>>,
  isTimeZone: (name: string) => boolean,
): { person: PersonLine; leftOut: LeftOut[] } {
  const cell = (column: Column) => clean(cells[column] ?? '') || undefined
  const broken: Omit<LeftOut, 'line'>[] = []
  const leftOut: LeftOut[] = []
  const cut = (text: string) => text.slice(0, LONGEST)
  const read = (why: Why, text: string | undefined, as: (text: string) => string | undefined) => {
    const value = text === undefined ? undefined : as(text)
    if (text !== undefined && value === undefined) broken.push({ why, value: cut(text) })
    return value
  }
  const short = (text: string | undefined) =>
    read('too_long', text, (given) => (given.length > LONGEST ? undefined : given))
  const name = [cell('firstName'), cell('name')].filter(Boolean).join(' ')
  if (!name) broken.push({ why: 'no_name', value: cut(cell('email') ?? '') })
  const [zone, language] = [cell('timeZone'), cell('locale')]
  const locale = localeOf(language)
  const timeZone = zone && isTimeZone(zone) ? zone : undefined
  if (language && !locale) leftOut.push({ line, why: 'bad_locale', value: cut(language) })
  if (zone && !timeZone) leftOut.push({ line, why: 'bad_time_zone', value: cut(zone) })
  const person: PersonLine = {
    line,
    name: short(name) ?? '',
    email: read('bad_email', cell('email'), email),
    department: short(cell('department')),
    site: short(cell('site')),
    title: short(cell('title')),
    managerEmail: cell('managerEmail')?.toLowerCase(),
    locale,
    timeZone,
    joinedOn: read('bad_day', cell('joinedOn'), day),
    leftOn: read('bad_day', cell('leftOn'), day),
  }
  const { joinedOn, leftOn } = person
  if (joinedOn && leftOn && leftOn < joinedOn) broken.push({ why: 'left_before_joining', value: leftOn })
  if (broken.length > 0) throw new Unusable([...broken, ...leftOut.map(({ why, value }) => ({ why, value }))])
  return { person, leftOut }
}

/** One line of NFC text; what steers the writing direction or cannot be seen is taken out. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

function email(text: string): string | undefined {
  const address = text.toLowerCase()
  return address.length > 200 ||
    !/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(address)
    ? undefined
    : address
}

function localeOf(text: string | undefined): Locale | undefined {
  const found = /^(fr|en)(?:[-_].*)?$|^(fran[cç]ais|french)$|^(?:anglais|english)$/i.exec(text ?? '')
  return found ? ((found[1]?.toLowerCase() as Locale | undefined) ?? (found[2] ? 'fr' : 'en')) : undefined
}

/** `2024-03-01`, or as it is written in France, `01/03/2024`, `1.3.2024`; never another order. */
function day(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, date] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : []
  const found = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  const instant = Date.parse(`${found}T00:00:00Z`)
  return Number.isNaN(instant) ||
    new Date(instant).toISOString().slice(0, 10) !== found ||
    found < '1900-01-01' ||
    found > '2100-12-31'
    ? undefined
    : found
}
