import { must } from './company.must.js'
import { dayNumber, dayName, dayOf, instantsIn, type DayNumber } from './company.calendar.js'
import { livedDays, type Act } from './company.activity.js'
import { playMoulds } from './company.chorus.js'
import { playScripts, type Thread, type World } from './company.conversation.js'
import { firstVisit, whoComesLast, withThinProfile } from './company.latecomers.js'
import { joinPlace, requestsFor } from './company.members.js'
import { raiseFlags, type Flagged } from './company.moderation.js'
import { profileExperiment, questionExperiment } from './company.nudges.js'
import { monthsUpTo, whoComes, whoNeverCame, type Month } from './company.participation.js'
import { departments, hire, isEmployedOn, sites, type Employee } from './company.people.js'
import { openPlaces, type Place } from './company.places.js'
import { present } from './company.presenter.js'
import { randomFrom, type Random } from './company.random.js'
import { react } from './company.reactions.js'
import { readScripts } from './company.script.js'
import type { Day, DemoCompany, PersonKey } from './company.types.js'
import { moulds, written } from './content/scripts.js'

/** Shares of the company that write, that open threads among them, and that only react, in a month of 64 % adoption. */
const writing = 0.2
const opening = 0.085
const reacting = 0.13

/**
 * Ateliers Mérand, as of the morning of `today`: people, places, six months of conversation, activity and nudges. Pure:
 * the same seed, day and zone give the identical object.
 */
export function generateCompany(options: { seed: string; today: Day; timeZone: string }): DemoCompany {
  const random = randomFrom(options.seed)
  const today = dayNumber(options.today)
  const months = monthsUpTo(today)
  const opened = must(months[0]).first
  const people = hire(today, options.timeZone, random.fork('people'))
  const places = openPlaces(people, opened, today, random.fork('places'))
  const world: World = {
    today,
    opened,
    people: new Map(people.map((person) => [person.key, person])),
    places: new Map(places.map((place) => [place.key, place])),
  }

  const byHand = playScripts(written.flatMap(readScripts), world, random.fork('written'))
  const voices = voicesOf(byHand, people, months, random.fork('voices'))
  const pens = months.map((month) => writersIn(month, byHand, 'threads'))
  const penCount = months.map((month) => shareOf(people, opening, month))
  const chorus = playMoulds(
    moulds.flatMap(readScripts),
    world,
    months,
    voices,
    pens,
    penCount,
    random.fork('moulds'),
  )
  const threads = [...byHand, ...chorus].sort((a, b) => a.at - b.at)

  const never = whoNeverCame(people, random.fork('never'))
  const last = whoComesLast(people, never, today, random.fork('last'))
  const absent = new Set([...never, ...last])
  const circles = circlesOf(threads, people, months, absent, random.fork('circles'))
  react(threads, world, months, circles, random.fork('reactions'))
  const flags = raiseFlags(threads, world)
  const requests = new Map(places.map((place) => [place.key, requestsFor(place, world)]))

  const acts = actsOf(threads, places, flags, requests)
  const needed = months.map(
    (month) =>
      new Set(
        [...acts].filter(([, own]) => own.some((act) => isIn(month, dayOf(act.at)))).map(([key]) => key),
      ),
  )
  const comes = whoComes(people, months, needed, absent, random.fork('comes'))
  const days = livedDays(people, months, comes, acts, random.fork('days'))
  for (const key of last)
    days.set(key, [firstVisit(must(world.people.get(key)), today, random.fork(`last ${key}`))])

  return present({
    seed: options.seed,
    today: options.today,
    timeZone: options.timeZone,
    openedOn: dayName(opened),
    sites: sites(options.timeZone),
    departments,
    people: people.map((person) => (last.has(person.key) ? withThinProfile(person) : person)),
    places: places.map((place) => ({
      place,
      members: joinPlace(place, threads, days, random.fork(`members ${place.key}`)),
      requests: must(requests.get(place.key)),
    })),
    threads,
    flags,
    days,
    trials: [
      profileExperiment(people, days, world, random.fork('profile')),
      questionExperiment(threads, world, random.fork('questions')),
    ],
    instant: instantsIn(options.timeZone),
  })
}

const shareOf = (people: readonly Employee[], share: number, month: Month) =>
  Math.round((people.length * share * month.adoption) / 0.64)
const isIn = (month: Month, day: DayNumber) => day >= month.first && day <= month.last

/** Who writes in each month: those of the hand-written threads, and as many of the cast as the month should have. */
function voicesOf(
  threads: readonly Thread[],
  people: readonly Employee[],
  months: readonly Month[],
  random: Random,
): Set<PersonKey>[] {
  const keenness = new Map(people.map((person) => [person.key, random.next()]))
  const cast = people
    .filter((person) => person.voice)
    .sort((a, b) => must(keenness.get(a.key)) - must(keenness.get(b.key)))
  return months.map((month) => {
    const voices = writersIn(month, threads)
    const wanted = shareOf(people, writing, month)
    for (const person of cast)
      if (voices.size < wanted && isEmployedOn(person, month.first) && isEmployedOn(person, month.last))
        voices.add(person.key)
    return voices
  })
}

function writersIn(
  month: Month,
  threads: readonly Thread[],
  what: 'threads' | 'all' = 'all',
): Set<PersonKey> {
  const texts = threads.flatMap((thread) => (what === 'all' ? [thread, ...thread.replies] : [thread]))
  return new Set(texts.filter((text) => isIn(month, dayOf(text.at))).map((text) => text.author))
}

/** Who writes or reacts in each month. */
function circlesOf(
  threads: readonly Thread[],
  people: readonly Employee[],
  months: readonly Month[],
  never: ReadonlySet<PersonKey>,
  random: Random,
): Set<PersonKey>[] {
  const shyness = new Map(
    people.map((person) => [
      person.key,
      random.next() + (['production', 'logistique'].includes(person.department) ? 0.35 : 0),
    ]),
  )
  return months.map((month) => {
    const circle = writersIn(month, threads)
    const wanted = circle.size + shareOf(people, reacting, month)
    const others = people
      .filter(
        (person) =>
          !circle.has(person.key) &&
          !never.has(person.key) &&
          isEmployedOn(person, month.first) &&
          isEmployedOn(person, month.last),
      )
      .map((person) => ({ person, rank: must(shyness.get(person.key)) + random.next() * 0.5 }))
      .sort((a, b) => a.rank - b.rank)
    for (const { person } of others) if (circle.size < wanted) circle.add(person.key)
    return circle
  })
}

function actsOf(
  threads: readonly Thread[],
  places: readonly Place[],
  flags: readonly Flagged[],
  requests: ReadonlyMap<string, readonly { person: PersonKey; at: number }[]>,
): Map<PersonKey, Act[]> {
  const acts = new Map<PersonKey, Act[]>()
  const note = (person: PersonKey, at: number, weight: number) => {
    const own = acts.get(person)
    if (own) own.push({ at, weight })
    else acts.set(person, [{ at, weight }])
  }
  for (const place of places) note(place.createdBy, place.created, 1)
  for (const thread of threads)
    for (const text of [thread, ...thread.replies]) {
      note(text.author, text.at, 2)
      for (const reaction of text.reactions) note(reaction.person, reaction.at, 0.3)
    }
  for (const thread of threads) if (thread.acceptedAt !== null) note(thread.author, thread.acceptedAt, 0.3)
  for (const flag of flags) {
    for (const { person, at } of flag.by) note(person, at, 0.3)
    if (flag.decision) note(flag.decision.by, flag.decision.at, 0.3)
    if (flag.decision?.hiddenAt) note(flag.decision.by, flag.decision.hiddenAt, 0.3)
  }
  for (const each of requests.values()) for (const { person, at } of each) note(person, at, 0.3)
  return acts
}
