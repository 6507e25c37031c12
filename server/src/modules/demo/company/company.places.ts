import { must } from './company.must.js'
import {
  companyHours,
  wallTime,
  within,
  workedOnOrAfter,
  type DayNumber,
  type WallTime,
} from './company.calendar.js'
import type { Employee } from './company.people.js'
import type { Random } from './company.random.js'
import { departmentLetters } from './company.script.js'
import type { CommunityKey, DemoCommunity, PersonKey } from './company.types.js'
import { communities } from './content/communities.js'

/** A community as it is written, before anybody writes in it. */
export interface Place {
  readonly key: CommunityKey
  readonly name: string
  readonly visibility: DemoCommunity['visibility']
  readonly practice: boolean
  readonly hue: number
  readonly createdBy: PersonKey
  readonly moderators: readonly PersonKey[]
  readonly created: WallTime
  readonly archived: WallTime | null
  readonly purpose: string
  readonly problem: string
  readonly signs: readonly string[]
  /** Who is drawn to it. */
  readonly members: ReadonlySet<PersonKey>
}

/** Reads the communities; who joins them is drawn by department, or given by place and mandate. */
export function openPlaces(
  people: readonly Employee[],
  opened: DayNumber,
  today: DayNumber,
  random: Random,
): Place[] {
  const byKey = new Map(people.map((person) => [person.key, person]))
  return communities
    .trim()
    .split('\n\n')
    .map((block) => {
      const [head, purpose, problem, ...signs] = block.split('\n') as [string, string, string, ...string[]]
      const [key, name, kind, hue, createdBy, moderators, after, shares] = head
        .split('|')
        .map((cell) => cell.trim()) as [string, string, string, string, string, string, string, string]
      const draw = random.fork(key)
      const staff = [createdBy, ...moderators.split(',')]
      const day = workedOnOrAfter(companyHours, opened + Number(after))
      return {
        key,
        name,
        visibility: (kind.split(' ')[0] ?? 'public') as Place['visibility'],
        practice: kind.includes('practice'),
        hue: Number(hue),
        createdBy,
        moderators: moderators.split(','),
        created: within(must(byKey.get(createdBy)).hours, day, 9 * 60 + draw.between(0, 60)),
        archived: kind.includes('archived') ? wallTime(today - 38, 15 * 60 + 10) : null,
        purpose,
        problem,
        signs,
        members: new Set([
          ...staff,
          ...people.filter((person) => wishes(person, key, shares, draw)).map((person) => person.key),
        ]),
      }
    })
    .sort((a, b) => a.created - b.created)
}

const chosen: Record<CommunityKey, readonly PersonKey[]> = {
  sillage: ['thomas', 'lison', 'gaelle', 'marion', 'denis', 'brigitte', 'odile', 'remi'],
  ecoute: ['sylvie', 'nadege', 'ingrid', 'didier', 'florence'],
  essais: ['bastien', 'leila', 'mathilde', 'rosa', 'yanis'],
  chiffrage: ['corentin', 'agathe', 'lison'],
}
const asking = new Set(['soline', 'capucine', 'salome'])

function wishes(person: Employee, place: CommunityKey, shares: string, random: Random): boolean {
  if (place === 'prod-nantes')
    return person.department === 'production' && person.site === 'nantes' && person.key !== 'gaelle'
  if (chosen[place]?.includes(person.key)) return true
  if (place === 'essais' && asking.has(person.key)) return false
  if (place === 'covoiturage' && person.site !== 'nantes') return false
  if (place === 'table' && person.site === 'lyon' && !random.chance(0.4)) return false
  const letter = must(
    Object.entries(departmentLetters).find(([, department]) => department === person.department),
  )[0]
  const share = new RegExp(`${letter}:(\\d+)`).exec(shares)?.[1]
  return share !== undefined && random.chance(Number(share) / 100)
}

/** Who may write or react in a place: anyone where it is public, else its members. */
export const isOpenTo = (place: Place, person: Employee): boolean =>
  place.visibility === 'public' || place.members.has(person.key)
