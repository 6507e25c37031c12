import type { World, Thread } from './company.conversation.js'
import { must } from './company.must.js'
import type { Words } from './company.mould.js'
import { monthOf, type Month } from './company.participation.js'
import { isEmployedOn, type Employee } from './company.people.js'
import { isOpenTo } from './company.places.js'
import type { DayNumber } from './company.calendar.js'
import type { Random } from './company.random.js'
import { departmentLetters, type Script } from './company.script.js'
import type { PersonKey } from './company.types.js'

/** What is needed to choose who speaks next. */
export interface Stage {
  readonly world: World
  readonly months: readonly Month[]
  readonly voices: readonly Set<PersonKey>[]
  readonly pens: readonly Set<PersonKey>[]
  /** How many open threads in each month at most, besides those of the hand-written ones. */
  readonly penCount: readonly number[]
  /** How many moulds each of the cast may open. */
  readonly range: ReadonlyMap<PersonKey, number>
  readonly cast: readonly Employee[]
  /** The cast by selector, looked up once. */
  readonly chosen: Map<string, readonly Employee[]>
  readonly said: Set<string>
  /** How often each has spoken, so that the word goes round. */
  readonly turns: Map<PersonKey, number>
}

/** Somebody who fits the selector of a mould, is there in that month and has not spoken yet; null if there is nobody. */
export function speakerOf(
  selector: string,
  script: Script,
  thread: Thread | null,
  day: DayNumber,
  stage: Stage,
  random: Random,
): Employee | null {
  const { world, months } = stage
  if (selector === '^' && thread) return must(world.people.get(thread.author))
  const month = monthOf(months, day)
  const place = must(world.places.get(script.community))
  const spoken = new Set(thread?.replies.map((reply) => reply.author))
  const asker = thread ? must(world.people.get(thread.author)) : null
  const fits = chosenBy(selector, stage).filter(
    (person) =>
      (person.locale === 'fr' || script.lang === 'en') &&
      isEmployedOn(person, day) &&
      day < (person.left ?? Infinity) &&
      isOpenTo(place, person) &&
      person.key !== thread?.author &&
      !spoken.has(person.key) &&
      (selector !== '*' || place.members.has(person.key)) &&
      !(script.kind === 'question' && asker !== null && isWall(asker, person)),
  )
  const circle = must((thread ? stage.voices : stage.pens)[month.index])
  const now = fits.filter((person) => circle.has(person.key))
  const turns = (person: Employee) => stage.turns.get(person.key) ?? 0
  if (now.length > 0) return must(random.sample(now, 2).sort((a, b) => turns(a) - turns(b))[0])
  if (fits.length === 0 || (selector === '*' && thread)) return null
  if (!thread && circle.size >= must(stage.penCount[month.index])) return null
  const range = (person: Employee) => stage.range.get(person.key) ?? 0
  const promoted = thread ? random.pick(fits) : must(fits.toSorted((a, b) => range(b) - range(a))[0])
  circle.add(promoted.key)
  must(stage.voices[month.index]).add(promoted.key)
  return promoted
}

function chosenBy(selector: string, stage: Stage): readonly Employee[] {
  const known = stage.chosen.get(selector)
  if (known) return known
  const found = stage.cast.filter((person) => matches(selector, person))
  stage.chosen.set(selector, found)
  return found
}

/** Production and Bureau d’études ask about the same things and hardly answer each other. */
const isWall = (asker: Employee, answerer: Employee): boolean =>
  [asker, answerer].some((person) => person.department === 'production') &&
  [asker, answerer].some((person) => person.department === 'bureau-etudes')

/** They speak when a script names them, never as one of many. */
const apart = new Set([
  'etienne',
  'gaelle',
  'philippe',
  'sylvie',
  'camille',
  'benoit',
  'helene',
  'nadege',
  'ewa',
  'karim',
  'salome',
  'eleni',
  'jb',
])

function matches(selector: string, person: Employee): boolean {
  if (selector === '*') return !apart.has(person.key)
  return selector.split('/').some((each) => {
    const [letters, site] = each.split('@')
    if (!/^[A-Z]+$/.test(must(letters))) return letters === person.key
    return (
      !apart.has(person.key) &&
      [...must(letters)].some(
        (letter) => departmentLetters[letter as keyof typeof departmentLetters] === person.department,
      ) &&
      (site === undefined || site === person.site)
    )
  })
}

/** The site of who speaks: `{chezmoi}` Nantes, `{ici}` à Nantes, `{Ici}` À Nantes. */
export function whereabouts(speaker: Employee): Words {
  const chezmoi = { nantes: 'Nantes', lyon: 'Lyon', 'le-mans': 'Le Mans' }[speaker.site]
  const ici = speaker.site === 'le-mans' ? 'au Mans' : `à ${chezmoi}`
  return { chezmoi, ici, Ici: ici.replace(/^./, (letter) => letter.toUpperCase()) }
}
