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
  readonly locale?: 'fr' | 'en'
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

export class Unusable extends Error {
  constructor(
    readonly why: Why,
    readonly value: string,
  ) {
    super(why)
  }
}

const LONGEST = 120

/** A line of cells as a person, with what of it was left out. Throws `Unusable` when nobody can be made of it. */
export function readLine(
  line: number,
  cells: Partial<Record<Column, string>>,
  isTimeZone: (name: string) => boolean,
): { person: PersonLine; leftOut: LeftOut[] } {
  const cell = (column: Column) => clean(cells[column] ?? '') || undefined
  const name = [cell('firstName'), cell('name')].filter(Boolean).join(' ')
  if (!name) throw new Unusable('no_name', cell('email')?.slice(0, LONGEST) ?? '')
  const [department, site, title, zone, language] = [
    cell('department'),
    cell('site'),
    cell('title'),
    cell('timeZone'),
    cell('locale'),
  ]
  for (const text of [name, department, site, title])
    if (text && text.length > LONGEST) throw new Unusable('too_long', text.slice(0, LONGEST))
  const [joinedOn, leftOn] = [day(cell('joinedOn')), day(cell('leftOn'))]
  if (joinedOn && leftOn && leftOn < joinedOn) throw new Unusable('left_before_joining', leftOn)
  const locale = localeOf(language)
  const timeZone = zone && isTimeZone(zone) ? zone : undefined
  const leftOut: LeftOut[] = []
  if (language && !locale) leftOut.push({ line, why: 'bad_locale', value: language.slice(0, LONGEST) })
  if (zone && !timeZone) leftOut.push({ line, why: 'bad_time_zone', value: zone.slice(0, LONGEST) })
  return {
    person: {
      line,
      name,
      email: email(cell('email')),
      department,
      site,
      title,
      managerEmail: cell('managerEmail')?.toLowerCase(),
      locale,
      timeZone,
      joinedOn,
      leftOn,
    },
    leftOut,
  }
}

/** One line of NFC text; what steers the writing direction or cannot be seen is taken out. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

function email(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const address = text.toLowerCase()
  if (
    address.length > 200 ||
    !/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(address)
  )
    throw new Unusable('bad_email', text.slice(0, LONGEST))
  return address
}

function localeOf(text: string | undefined): 'fr' | 'en' | undefined {
  const found = /^(fr|en)(?:[-_].*)?$|^(fran[cç]ais|french)$|^(?:anglais|english)$/i.exec(text ?? '')
  return found
    ? ((found[1]?.toLowerCase() as 'fr' | 'en' | undefined) ?? (found[2] ? 'fr' : 'en'))
    : undefined
}

/** `2024-03-01`, or as it is written in France, `01/03/2024`, `1.3.2024`; never another order. */
function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, date] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : []
  const found = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  const instant = Date.parse(`${found}T00:00:00Z`)
  if (
    Number.isNaN(instant) ||
    new Date(instant).toISOString().slice(0, 10) !== found ||
    found < '1900-01-01' ||
    found > '2100-12-31'
  )
    throw new Unusable('bad_day', text.slice(0, LONGEST))
  return found
}
