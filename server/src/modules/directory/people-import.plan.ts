import type { Locale } from '@osmose/shared/core/fields'
import { setImmediate as breathe } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { LeftOut, PersonLine } from './people-row.js'

/** Somebody we already have. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly department: string | null
  readonly site: string | null
  readonly title: string | null
  readonly managerId: string | null
  readonly locale: Locale
  readonly timeZone: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
  /** Language and time zone are then the person's own. */
  readonly signedIn: boolean
  readonly deactivated: boolean
}

export type Wanted = Omit<Known, 'signedIn' | 'deactivated'>

export interface Plan {
  readonly create: Wanted[]
  readonly update: Wanted[]
  /** Of `update`: now in another department or at another site. */
  readonly moved: string[]
  /** People we have whose line names a department. */
  readonly placed: string[]
  /** People we have whose last day is over; they may be in `update` as well. */
  readonly leave: { id: string; line: number; leftOn: string }[]
  /** Lines that change nothing. */
  unchanged: number
  readonly leftOut: LeftOut[]
  /** The first lines as they will be, and what becomes of each. */
  readonly rows: PlannedRow[]
}

export type Act = 'created' | 'updated' | 'unchanged' | 'deactivated'
export interface PlannedRow {
  readonly line: number
  readonly act: Act
  readonly person: Wanted
  readonly managerEmail: string | null
}

/** Rows shown before anything is written. */
const SHOWN = 20

/** Name, site and department: who somebody is where there is no e-mail address. */
const keyOf = (person: { name: string; site?: string | null; department?: string | null }) =>
  [person.name, person.site ?? '', person.department ?? ''].join('\n').toLowerCase()

/**
 * What the lines ask for, compared with the people we have. An empty cell says nothing and changes nothing; a person
 * who is away stays away. Yields to others every few hundred lines.
 *
 * @param today the first day on which a `leftOn` of yesterday is past, `2026-11-23`
 */
export async function planImport(
  lines: readonly PersonLine[],
  people: readonly Known[],
  defaults: { locale: Locale; timeZone: string },
  today: string,
): Promise<Plan> {
  const byEmail = new Map(people.flatMap((person) => (person.email ? [[person.email, person] as const] : [])))
  const byKey = new Map<string, Known[]>()
  for (const person of people) byKey.set(keyOf(person), [...(byKey.get(keyOf(person)) ?? []), person])
  const plan: Plan = {
    create: [],
    update: [],
    moved: [],
    placed: [],
    leave: [],
    unchanged: 0,
    leftOut: [],
    rows: [],
  }
  const settled: { line: PersonLine; known: Known | undefined; id: string }[] = []
  const taken = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (index % 500 === 0) await breathe()
    const same = line.email
      ? [byEmail.get(line.email)].filter((found) => found !== undefined)
      : (byKey.get(keyOf(line)) ?? [])
    if (same.length > 1) {
      plan.leftOut.push({ line: line.line, why: 'several_people', value: line.name })
      continue
    }
    const [known] = same
    const identity = known?.id ?? line.email ?? keyOf(line)
    if (taken.has(identity))
      plan.leftOut.push({ line: line.line, why: 'same_person_twice', value: line.email ?? line.name })
    else settled.push({ line, known, id: known?.id ?? uuid() })
    taken.add(identity)
  }
  const managers = new Map<string, string>([...byEmail].map(([email, { id }]) => [email, id]))
  for (const { line, id } of settled) if (line.email) managers.set(line.email, id)
  for (const [index, { line, known, id }] of settled.entries()) {
    if (index % 500 === 0) await breathe()
    const managerId = line.managerEmail ? managers.get(line.managerEmail) : undefined
    if (line.managerEmail && (!managerId || managerId === id))
      plan.leftOut.push({ line: line.line, why: 'unknown_manager', value: line.managerEmail.slice(0, 120) })
    const person = wanted(line, known, id, managerId === id ? undefined : managerId, defaults)
    const act = place(plan, line, known, person, today)
    if (plan.rows.length < SHOWN)
      plan.rows.push({
        line: line.line,
        act,
        person,
        managerEmail: managerId && managerId !== id ? (line.managerEmail ?? null) : null,
      })
  }
  return plan
}

function wanted(
  line: PersonLine,
  known: Known | undefined,
  id: string,
  managerId: string | undefined,
  defaults: { locale: Locale; timeZone: string },
): Wanted {
  const own = known?.signedIn ? known : undefined
  return {
    id,
    name: line.name,
    email: line.email ?? known?.email ?? null,
    department: line.department ?? known?.department ?? null,
    site: line.site ?? known?.site ?? null,
    title: line.title ?? known?.title ?? null,
    managerId: managerId ?? known?.managerId ?? null,
    locale: own?.locale ?? line.locale ?? known?.locale ?? defaults.locale,
    timeZone: own?.timeZone ?? line.timeZone ?? known?.timeZone ?? defaults.timeZone,
    joinedOn: line.joinedOn ?? known?.joinedOn ?? null,
    leftOn: line.leftOn ?? known?.leftOn ?? null,
  }
}

function place(plan: Plan, line: PersonLine, known: Known | undefined, person: Wanted, today: string): Act {
  if (!known) {
    plan.create.push(person)
    return 'created'
  }
  if (line.department) plan.placed.push(person.id)
  const leaves = person.leftOn !== null && person.leftOn < today && !known.deactivated
  const differs = (Object.keys(person) as (keyof Wanted)[]).some((field) => person[field] !== known[field])
  if (differs) plan.update.push(person)
  if (leaves && person.leftOn) plan.leave.push({ id: person.id, line: line.line, leftOn: person.leftOn })
  if (!differs && !leaves) plan.unchanged++
  if (differs && (person.department !== known.department || person.site !== known.site))
    plan.moved.push(person.id)
  return leaves ? 'deactivated' : differs ? 'updated' : 'unchanged'
}
