import { must } from './company.must.js'
import {
  afterWorkingHours,
  dayLength,
  dayOf,
  nextWorked,
  wallTime,
  type WallTime,
} from './company.calendar.js'
import type { ActiveDay } from './company.activity.js'
import type { Thread, World } from './company.conversation.js'
import type { Employee } from './company.people.js'
import { isOpenTo } from './company.places.js'
import type { Random } from './company.random.js'
import type { DemoExperiment, PersonKey } from './company.types.js'

/** A `DemoTrigger` on the wall clock. */
interface Nudged {
  readonly unit: string
  readonly at: WallTime
  readonly recipients: readonly PersonKey[]
  readonly goalAt: { readonly treated: WallTime | null; readonly heldOut: WallTime | null }
  readonly responses: readonly {
    person: PersonKey
    response: 'opened' | 'ignored' | 'refused'
    at: WallTime | null
  }[]
}

export interface Trial extends Omit<DemoExperiment, 'startedAt' | 'endedAt' | 'triggers'> {
  readonly startedAt: WallTime
  readonly endedAt: WallTime | null
  readonly triggers: readonly Nudged[]
}

/** The first trial began once the network had been open for a week and ended three weeks before today. */
const profileTrial = { afterOpening: 7, beforeToday: 20 }
/** Shares of people who complete their profile within three days, without and with the nudge. */
const completion = { heldOut: 0.26, treated: 0.37 }

/**
 * « Complete your profile », by person: triggered at the first opening inside the trial. The same draw decides both
 * outcomes, so that nobody reaches the goal because they were left alone.
 */
export function profileExperiment(
  people: readonly Employee[],
  days: ReadonlyMap<PersonKey, readonly ActiveDay[]>,
  world: World,
  random: Random,
): Trial {
  const first = world.opened + profileTrial.afterOpening
  const last = world.today - profileTrial.beforeToday
  const start = nextWorked(must(world.people.get('helene')).hours, wallTime(first, 9 * 60 + 20))
  const triggers = people.flatMap((person): Nudged[] => {
    const draw = random.fork(person.key)
    const day = days.get(person.key)?.find((each) => each.at > start && each.day < last - 3)
    if (!day || person.key === 'helene' || draw.chance(0.03)) return []
    const at = nextWorked(person.hours, day.at + 1, 3)
    const luck = draw.next()
    const goal = nextWorked(person.hours, at + draw.between(4, 200), draw.between(2, 50))
    const inWindow = goal < at + 3 * dayLength ? goal : at + 3
    const goalAt = {
      treated: luck < completion.treated ? inWindow : null,
      heldOut: luck < completion.heldOut ? inWindow : null,
    }
    const reply = goalAt.treated
      ? 'opened'
      : draw.chance(0.03)
        ? 'refused'
        : draw.chance(0.34)
          ? 'opened'
          : 'ignored'
    const seen = reply === 'ignored' ? null : at + 2
    return [
      {
        unit: person.key,
        at,
        recipients: [person.key],
        goalAt,
        responses: [{ person: person.key, response: reply, at: seen }],
      },
    ]
  })
  return {
    key: 'complete-profile-1',
    rule: 'complete-profile',
    unit: 'person',
    holdoutShare: 0.2,
    startedAt: start,
    endedAt: wallTime(last, 18 * 60),
    hypothesis: 'Un visage, un métier et une ligne sur soi : on vous reconnaît, donc on vous répond.',
    createdBy: 'helene',
    triggers: triggers.sort((a, b) => a.at - b.at),
  }
}

const questionTrial = { units: 40, waitHours: 24, windowHours: 48 }

/**
 * « A question waits for you », by question: triggered after 24 working hours without an answer. The latest forty of
 * public places; the outcome is what happened in the thread, whichever the arm.
 */
export function questionExperiment(threads: readonly Thread[], world: World, random: Random): Trial {
  const midnight = world.today * dayLength
  const triggers = threads
    .filter(
      (thread) =>
        thread.kind === 'question' && must(world.places.get(thread.community)).visibility === 'public',
    )
    .flatMap((thread): Nudged[] => {
      const at = afterWorkingHours(thread.at, questionTrial.waitHours)
      const answer = thread.replies.find((reply) => reply.author !== thread.author)?.at ?? Infinity
      if (at >= midnight || answer <= at) return []
      const draw = random.fork(thread.key)
      const goal = answer < afterWorkingHours(at, questionTrial.windowHours) ? answer : null
      const recipients = draw.sample(whoMightKnow(thread, world), draw.between(2, 5))
      const responses = recipients.map((key) => {
        const response = draw.chance(0.01) ? 'refused' : draw.chance(0.5) ? 'opened' : 'ignored'
        const seen = nextWorked(
          must(world.people.get(key)).hours,
          at + draw.between(10, 400),
          draw.between(5, 60),
        )
        const said = seen < midnight ? response : 'ignored'
        return { person: key, response: said, at: said === 'ignored' ? null : seen } as const
      })
      return [{ unit: thread.key, at, recipients, goalAt: { treated: goal, heldOut: goal }, responses }]
    })
    .sort((a, b) => a.at - b.at)
    .slice(-questionTrial.units)
  const eve = nextWorked(
    must(world.people.get('helene')).hours,
    (dayOf(triggers[0]?.at ?? midnight) - 2) * dayLength + 10 * 60,
  )
  return {
    key: 'unanswered-question-1',
    rule: 'unanswered-question',
    unit: 'question',
    holdoutShare: 0.2,
    startedAt: Math.min(eve, (triggers[0]?.at ?? midnight) - 30),
    endedAt: null,
    hypothesis: 'Demander à trois ou quatre personnes qui connaissent le sujet raccourcit l’attente.',
    createdBy: 'helene',
    triggers,
  }
}

/** People with a voice in the place whose topics are named in the thread, else those of the departments drawn to it. */
function whoMightKnow(thread: Thread, world: World): PersonKey[] {
  const text = `${thread.title ?? ''} ${thread.text}`.toLowerCase()
  const place = must(world.places.get(thread.community))
  const fits = [...world.people.values()].filter(
    (person) =>
      person.voice &&
      person.left === null &&
      person.key !== thread.author &&
      person.joined < dayOf(thread.at) &&
      isOpenTo(place, person),
  )
  const knowing = fits.filter((person) =>
    person.topics.some((topic) => text.includes(topic.slice(0, 6).toLowerCase())),
  )
  return (knowing.length >= 3 ? knowing : fits.filter((person) => place.members.has(person.key))).map(
    (person) => person.key,
  )
}
