import { must } from './company.must.js'
import { minutesOf, within, workedOnOrBefore, type WallTime } from './company.calendar.js'
import type { ActiveDay } from './company.activity.js'
import type { Thread, World } from './company.conversation.js'
import type { Place } from './company.places.js'
import type { Random } from './company.random.js'
import type { DemoMembership, PersonKey } from './company.types.js'

export interface Member {
  readonly person: PersonKey
  readonly role: DemoMembership['role']
  readonly at: WallTime
}

/** Who joined when: on a day they were there, before their first word in the place. */
export function joinPlace(
  place: Place,
  threads: readonly Thread[],
  days: ReadonlyMap<PersonKey, readonly ActiveDay[]>,
  random: Random,
): Member[] {
  const firstWord = new Map<PersonKey, WallTime>()
  const note = (person: PersonKey, at: WallTime) =>
    firstWord.set(person, Math.min(at, firstWord.get(person) ?? Infinity))
  for (const thread of threads.filter((each) => each.community === place.key)) {
    note(thread.author, thread.at)
    for (const reply of thread.replies) note(reply.author, reply.at)
    if (place.visibility !== 'public')
      for (const each of [thread, ...thread.replies])
        for (const reaction of each.reactions) note(reaction.person, reaction.at)
  }
  const members = [...new Set([...place.members, ...firstWord.keys()])].flatMap((person): Member[] => {
    if (person === place.createdBy) return [{ person, role: 'owner', at: place.created }]
    const role = place.moderators.includes(person) ? 'moderator' : 'member'
    const before = firstWord.get(person) ?? place.archived ?? Infinity
    const there = (days.get(person) ?? []).filter((day) => day.at > place.created && day.at < before)
    const at =
      there.length > 0
        ? must(there[Math.floor(random.next() ** 2 * Math.min(there.length, 12))]).at + 2
        : before - 1
    return at < Infinity && days.has(person) ? [{ person, role, at: Math.min(at, before - 1) }] : []
  })
  return members.sort((a, b) => a.at - b.at)
}

const wishes: Record<string, readonly (readonly [PersonKey, number, string, string | null])[]> = {
  essais: [
    ['soline', 4, '10:15', 'Je monte les trous d’homme. J’aimerais voir un joint avant qu’il ne fuie.'],
    ['capucine', 3, '9:40', 'Pour le frein du couvercle latéral : j’ai une idée et un étau.'],
    ['salome', 2, '14:20', null],
  ],
  chiffrage: [['hugo', 5, '11:05', 'Pour chiffrer les pièces détachées avec les mêmes règles que vous.']],
}

export interface Request {
  readonly person: PersonKey
  readonly at: WallTime
  readonly message: string | null
}

/** Requests that wait, in private places. */
export function requestsFor(place: Place, world: World): Request[] {
  return (wishes[place.key] ?? []).flatMap(([key, ago, clock, message]) => {
    const person = must(world.people.get(key))
    const day = workedOnOrBefore(person.hours, world.today - ago)
    return day > person.joined
      ? [{ person: key, at: within(person.hours, day, minutesOf(clock)), message }]
      : []
  })
}
