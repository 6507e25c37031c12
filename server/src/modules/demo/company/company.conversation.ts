import { must } from './company.must.js'
import {
  dayLength,
  dayName,
  dayNumber,
  dayOf,
  minutesOf,
  nextWorked,
  within,
  workedOnOrBefore,
  type DayNumber,
  type WallTime,
} from './company.calendar.js'
import { isEmployedOn, type Employee } from './company.people.js'
import type { Place } from './company.places.js'
import type { Random } from './company.random.js'
import type { Script, ScriptLine } from './company.script.js'
import type { CommunityKey, DemoReaction, Locale, PersonKey } from './company.types.js'

/** A thread on the wall clock of the company; it becomes a `DemoPost` at the very end. */
export interface Thread {
  readonly key: string
  readonly community: CommunityKey
  readonly kind: 'discussion' | 'question'
  readonly author: PersonKey
  readonly at: WallTime
  readonly lang: Locale
  readonly title: string | null
  readonly text: string
  readonly replies: Reply[]
  acceptedAt: WallTime | null
  readonly reactions: Reacted[]
}

export interface Reply {
  readonly key: string
  readonly parent: string | null
  readonly author: PersonKey
  readonly at: WallTime
  readonly lang: Locale
  readonly text: string
  readonly accepted: boolean
  readonly reactions: Reacted[]
}

export interface Reacted {
  readonly person: PersonKey
  readonly kind: DemoReaction['kind']
  readonly at: WallTime
}

/** What every author of conversations needs to know about the company. */
export interface World {
  readonly today: DayNumber
  readonly opened: DayNumber
  readonly people: ReadonlyMap<PersonKey, Employee>
  readonly places: ReadonlyMap<CommunityKey, Place>
}

/** Plays the hand-written threads at their day, brought back to a day that the author works. */
export function playScripts(scripts: readonly Script[], world: World, random: Random): Thread[] {
  return scripts.flatMap((script, index) => {
    if ('times' in script.when) return []
    const key = script.label ?? `${script.community}-${index + 1}`
    const author = personIn(world, must(script.authors[0]))
    const place = world.places.get(script.community)
    if (!place) throw new Error(`no community ${script.community}`)
    const draw = random.fork(key)
    const keyOf = (line: ScriptLine, number: number) => line.label ?? `${key}-c${number + 1}`
    const earliest = Math.max(dayOf(place.created) + 1, author.joined, world.opened)
    const wished = dayMeant(script.when.ago, world.today)
    if (wished < earliest && typeof script.when.ago === 'string') return []
    const day = workedOnOrBefore(author.hours, Math.min(wished, author.left ?? Infinity))
    const at = within(author.hours, Math.max(day, nextDay(author, earliest)), minutesOf(script.when.clock))
    const thread = openThread(key, script, author.key, at, script.title, script.text)
    for (const [number, line] of script.lines.entries()) {
      const earlier = script.lines.slice(0, number).filter((each) => each.delay[0] <= line.delay[0])
      addReply(thread, world, draw, {
        key: keyOf(line, number),
        reply: line.reply,
        author: line.speaker === '^' ? author.key : line.speaker,
        delay: [Math.floor(line.delay[0] * 0.92), Math.ceil(line.delay[1] * 1.15)],
        notBefore:
          latest(thread, new Set(earlier.map((each) => keyOf(each, script.lines.indexOf(each))))) + 2,
        accepted: line.accepted,
        text: line.text,
      })
    }
    return [closeThread(thread, world, draw)]
  })
}

/** The last of these replies, or the post itself. */
const latest = (thread: Thread, keys: ReadonlySet<string>): WallTime =>
  thread.replies.reduce((at, reply) => (keys.has(reply.key) ? Math.max(at, reply.at) : at), thread.at)

/** The last week stands as it was written; what is older is spread over the six months, or everybody would write at once. */
function drawnOut(ago: number): number {
  if (ago <= 7) return ago
  return Math.round(ago <= 60 ? 7 + (ago - 7) * 2 : 113 + (ago - 60) * 0.56)
}

/** Days before `today`, or the last `MMDD` before it. */
function dayMeant(ago: number | string, today: DayNumber): DayNumber {
  if (typeof ago === 'number') return today - drawnOut(ago)
  const inYear = (year: number) => dayNumber(`${year}-${ago.slice(0, 2)}-${ago.slice(2)}`)
  const year = Number(dayName(today).slice(0, 4))
  return inYear(year) < today ? inYear(year) : inYear(year - 1)
}

export function openThread(
  key: string,
  script: Script,
  author: PersonKey,
  at: WallTime,
  title: string | null,
  text: string,
): Thread {
  const { community, kind, lang } = script
  return { key, community, kind, author, at, lang, title, text, replies: [], acceptedAt: null, reactions: [] }
}

interface NewReply {
  readonly key: string
  readonly reply: boolean
  readonly author: PersonKey
  readonly delay: readonly [number, number]
  /** What was said before must stay before. */
  readonly notBefore?: WallTime
  readonly accepted: boolean
  readonly text: string
}

/** When that reply would be written; null where the person has left or the day has not come yet. */
export function replyTime(
  thread: Thread,
  world: World,
  random: Random,
  reply: Omit<NewReply, 'text'>,
): WallTime | null {
  const person = personIn(world, reply.author)
  const above = reply.reply ? thread.replies.findLast((each) => each.parent === null) : undefined
  if (reply.reply && !above) return null
  const wished = thread.at + random.between(reply.delay[0], reply.delay[1])
  const floor = Math.max((above?.at ?? thread.at) + random.between(3, 25), reply.notBefore ?? 0)
  const at = Math.max(nextWorked(person.hours, Math.max(wished, floor), random.between(4, 95)), floor)
  return at < world.today * dayLength && isEmployedOn(person, dayOf(at)) ? at : null
}

export function addReply(thread: Thread, world: World, random: Random, reply: NewReply): boolean {
  const at = replyTime(thread, world, random, reply)
  if (at === null) return false
  const above = reply.reply ? must(thread.replies.findLast((each) => each.parent === null)) : null
  const { key, author, accepted, text } = reply
  const lang = languageOf(text, thread.lang)
  thread.replies.push({ key, parent: above?.key ?? null, author, at, lang, text, accepted, reactions: [] })
  return true
}

/** Orders the replies and dates the acceptance. */
export function closeThread(thread: Thread, world: World, random: Random): Thread {
  thread.replies.sort((a, b) => a.at - b.at)
  const accepted = thread.replies.find((reply) => reply.accepted)
  if (accepted) thread.acceptedAt = Math.min(accepted.at + random.between(2, 14), world.today * dayLength - 1)
  return thread
}

function personIn(world: World, key: PersonKey): Employee {
  const person = world.people.get(key)
  if (!person) throw new Error(`nobody called ${key}`)
  return person
}

const nextDay = (person: Employee, day: DayNumber) => dayOf(nextWorked(person.hours, day * dayLength))

/** The language that has more of its small words in the text; where neither wins, that of the thread. */
function languageOf(text: string, other: Locale): Locale {
  const english =
    text.match(/\b(the|and|is|are|we|you|it|to|of|for|in|that|not|my|on|thank|thanks|more)\b/gi)?.length ?? 0
  const french =
    text.match(
      /\b(le|la|les|de|des|du|un|une|et|est|pas|je|vous|on|pour|que|à|en|c’est|merci|dans|il|sur)\b/gi,
    )?.length ?? 0
  return english === french ? other : english > french ? 'en' : 'fr'
}
