import { must } from './company.must.js'
import {
  companyHours,
  dayName,
  dayNumber,
  workedOnOrAfter,
  workedOnOrBefore,
  type DayNumber,
} from './company.calendar.js'
import type {
  DemoDepartment,
  DemoPerson,
  DemoSite,
  DepartmentKey,
  SiteKey,
  WorkingHours,
} from './company.types.js'
import type { Random } from './company.random.js'
import { drawWords, playText } from './company.mould.js'
import { cast } from './content/cast.js'
import { bios, bioWords, familyNames, firstNames, headcount, titles, topics } from './content/names.js'

/** A person before the network knows when they first came. */
export type Employee = Omit<DemoPerson, 'firstSignInAt'> & {
  /** Belongs to the written cast. */
  readonly voice: boolean
  readonly joined: DayNumber
  readonly left: DayNumber | null
}

export const sites = (timeZone: string): DemoSite[] => [
  { key: 'nantes', name: 'Nantes', timeZone },
  { key: 'lyon', name: 'Lyon', timeZone },
  { key: 'le-mans', name: 'Le Mans', timeZone },
]

const departmentNames: Record<DepartmentKey, string> = {
  production: 'Production',
  logistique: 'Logistique',
  commerce: 'Commerce',
  'service-client': 'Service client',
  qualite: 'Qualité',
  'bureau-etudes': 'Bureau d’études',
  rh: 'Ressources humaines',
  marketing: 'Marketing',
  informatique: 'Informatique',
}

export const departments: DemoDepartment[] = Object.entries(departmentNames).map(([key, name]) => ({
  key: key as DepartmentKey,
  name,
  size: Object.values(must(headcount[key])).reduce((sum, count) => sum + count, 0),
}))

const networkRoles: Record<string, DemoPerson['networkRoles']> = {
  helene: ['communityManager'],
  nadege: ['hr'],
  ewa: ['admin'],
}

/**
 * Who came and who left: department, site, months before the present one, day of the month. Mostly one department a
 * month, because a report withholds a group in which only a few people moved; nobody in the last month, because it does
 * not say what changed where a few came or left.
 */
type Move = readonly [DepartmentKey, SiteKey, number, number]
const leavers: readonly Move[] = [
  ['production', 'lyon', 5, 12],
  ['production', 'le-mans', 4, 17],
  ['commerce', 'lyon', 3, 28],
  ['production', 'nantes', 2, 11],
  ['service-client', 'nantes', 2, 25],
  ['service-client', 'lyon', 2, 16],
]
const arrivals: readonly Move[] = [
  ['production', 'nantes', 5, 4],
  ['production', 'le-mans', 4, 6],
  ['production', 'lyon', 2, 1],
]

/** The 240 of today, heads first, then those who left. */
export function hire(today: DayNumber, timeZone: string, random: Random): Employee[] {
  const written = cast
    .trim()
    .split('\n')
    .map((line) => readPerson(line, today, timeZone, random.fork(line)))
  const taken = new Set(written.map((person) => person.name))
  const others: Employee[] = []
  for (const [department, bySite] of Object.entries(headcount) as [DepartmentKey, Record<SiteKey, number>][])
    for (const [site, count] of Object.entries(bySite) as [SiteKey, number][]) {
      const known = written.filter(
        (person) => person.department === department && person.site === site && !person.leftOn,
      )
      const moves = arrivals.filter((move) => move[0] === department && move[1] === site)
      for (let i = known.length; i < count; i++) {
        const move = moves[i - known.length]
        const joined = move ? dayOfMove(move, today) : today - joinedAgo(i, random)
        others.push(invent(department, site, { joined, left: null }))
      }
    }
  for (const move of leavers)
    others.push(
      invent(move[0], move[1], {
        joined: today - random.between(700, 4000),
        left: workedOnOrBefore(companyHours, dayOfMove(move, today)),
      }),
    )
  const all = [...written, ...others]
  return [...all.filter((person) => !person.leftOn), ...all.filter((person) => person.leftOn)]

  function invent(
    department: DepartmentKey,
    site: SiteKey,
    dates: { joined: DayNumber; left: DayNumber | null },
  ): Employee {
    const draw = random.fork(`${department}/${site}/${others.length}`)
    const gender = draw.chance(department === 'production' || department === 'logistique' ? 0.3 : 0.5)
      ? 'f'
      : 'm'
    let name: string
    do
      name = `${draw.pick(firstNames[gender].split(' '))} ${draw.pick(familyNames.split(' ')).replace('&', ' ')}`
    while (taken.has(name))
    taken.add(name)
    const joined = workedOnOrAfter(companyHours, dates.joined)
    const hours = inventHours(department, draw)
    const languages = [
      'fr',
      ...(draw.chance(0.35) ? ['en'] : []),
      ...(draw.chance(0.12) ? [draw.pick(['ar', 'pt', 'es', 'it', 'br', 'tr'])] : []),
    ]
    const [him, her] = draw.pick(must(titles[department]).split(';')).split('/') as [string, string]
    return {
      key: slug(name),
      name,
      email: department === 'production' && draw.chance(0.3) ? null : emailOf(name),
      department,
      site,
      title: gender === 'f' ? her : him,
      manager: draw.pick(leadsOf(department, site)),
      locale: draw.chance(0.02) ? 'en' : 'fr',
      timeZone,
      hours,
      joinedOn: dayName(joined),
      leftOn: dates.left === null ? null : dayName(dates.left),
      bio: draw.chance(0.55)
        ? playText(draw.pick(must(bios[department])), drawWords(bioWords, draw), draw)
        : null,
      topics: draw.sample(must(topics[department]).split(' '), draw.between(1, 3)),
      languages,
      hue: draw.between(0, 359),
      networkRoles: [],
      voice: false,
      joined,
      left: dates.left,
    }
  }
}

/** The first of a month, so many months before the one of `today`. */
function firstOfMonth(today: DayNumber, back: number): DayNumber {
  const [year, month] = dayName(today).split('-').map(Number) as [number, number]
  return dayNumber(new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10))
}

const dayOfMove = ([, , back, day]: Move, today: DayNumber) => firstOfMonth(today, back) + day - 1

/** A newcomer of the present month stays one of it, and an earlier one came before the last, which keeps still. */
function newcomerSince(ago: number, today: DayNumber): DayNumber {
  const first = workedOnOrAfter(companyHours, firstOfMonth(today, 0))
  if (ago <= 14) return first <= today - 2 ? Math.max(first, today - ago) : today - ago
  const ofLast = today - ago >= firstOfMonth(today, 1) && today - ago < firstOfMonth(today, 0)
  return ofLast ? workedOnOrBefore(companyHours, firstOfMonth(today, 1) - 1) : today - ago
}

function joinedAgo(index: number, random: Random): number {
  return index % 3 === 0 ? random.between(200, 1500) : random.between(900, 9000)
}

function readPerson(line: string, today: DayNumber, timeZone: string, random: Random): Employee {
  const [key, name, department, site, title, when, manager, known, spoken, bio] = line
    .split('|')
    .map((cell) => cell.trim())
  const [clocks, moved] = must(when).split(' ')
  const [from, to] = must(clocks).split('-') as [string, string]
  const hours = { days: [1, 2, 3, 4, 5], from: from.padStart(5, '0'), to: to.padStart(5, '0') }
  const joined = workedOnOrAfter(
    companyHours,
    moved?.startsWith('=') ? newcomerSince(Number(moved.slice(1)), today) : today - random.between(800, 7000),
  )
  const left = moved?.startsWith('-') ? workedOnOrBefore(companyHours, today + Number(moved)) : null
  const languages = must(spoken).split(',')
  return {
    key: must(key),
    name: must(name),
    email: emailOf(must(name)),
    department: department as DepartmentKey,
    site: site as SiteKey,
    title: must(title),
    manager: manager || null,
    locale: languages[0] === 'en' || key === 'priya' || key === 'eleni' ? 'en' : 'fr',
    timeZone,
    hours,
    joinedOn: dayName(joined),
    leftOn: left === null ? null : dayName(left),
    bio: bio || null,
    topics: must(known).split(', '),
    languages,
    hue: random.between(0, 359),
    networkRoles: networkRoles[must(key)] ?? [],
    voice: true,
    joined,
    left,
  }
}

const leads: Record<string, Record<SiteKey, string[]>> = {
  production: {
    nantes: ['mamadou', 'didier', 'mamadou'],
    lyon: ['samir', 'remi'],
    'le-mans': ['nolwenn', 'gerard'],
  },
  logistique: { nantes: ['brigitte'], lyon: ['brigitte'], 'le-mans': ['adele'] },
}
const heads: Record<string, string> = {
  commerce: 'philippe',
  'service-client': 'florence',
  qualite: 'anouk',
  'bureau-etudes': 'benoit',
  rh: 'sylvie',
  marketing: 'camille',
  informatique: 'thomas',
}
const leadsOf = (department: DepartmentKey, site: SiteKey) =>
  leads[department]?.[site] ?? [must(heads[department])]

function inventHours(department: DepartmentKey, random: Random): WorkingHours {
  const days = random.chance(0.06) ? [1, 2, 4, 5] : [1, 2, 3, 4, 5]
  if (department === 'production' || department === 'logistique') {
    const [from, to] = random.pick([
      ['06:00', '14:00'],
      ['06:00', '14:00'],
      ['14:00', '22:00'],
      ['07:30', '15:30'],
    ])
    return { days, from: must(from), to: must(to) }
  }
  return random.chance(0.5) ? { days, from: '08:30', to: '17:30' } : { days, from: '09:00', to: '18:00' }
}

export const isEmployedOn = (person: Pick<Employee, 'joined' | 'left'>, day: DayNumber): boolean =>
  person.joined <= day && (person.left === null || day <= person.left)

export const firstName = (person: Pick<DemoPerson, 'name'>): string => must(person.name.split(' ')[0])
function emailOf(name: string): string {
  const [first, ...family] = name.split(' ') as [string, ...string[]]
  return `${slug(first)}.${slug(family.join(' '))}@merand.example`
}
/** `Élodie N’Diaye` → `elodie-ndiaye`. */
const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’]/g, '')
    .toLowerCase()
    .replace(/ /g, '-')
