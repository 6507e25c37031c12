import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import { must } from './company.must.js'
import { dayLength, dayOf, nextWorked, type WallTime } from './company.calendar.js'
import { type Reacted, type Reply, type Thread, type World } from './company.conversation.js'
import { monthOf, type Month } from './company.participation.js'
import { isEmployedOn, type Employee } from './company.people.js'
import { isOpenTo } from './company.places.js'
import type { Random } from './company.random.js'
import type { PersonKey } from './company.types.js'

const kinds = {
  question: ['like', 'useful', 'support', 'like', 'support'],
  discussion: ['like', 'useful', 'thanks', 'celebrate', 'like', 'like'],
  answer: ['useful', 'thanks', 'useful', 'like'],
  remark: ['like', 'like', 'thanks', 'support', 'celebrate'],
} as const satisfies Record<string, readonly ReactionKind[]>

/** Lets the circle of each month react; everyone in it does so at least once a month where it is possible. */
export function react(
  threads: readonly Thread[],
  world: World,
  months: readonly Month[],
  circles: readonly ReadonlySet<PersonKey>[],
  random: Random,
): void {
  const done = months.map(() => new Set<PersonKey>())
  const person = (key: PersonKey) => must(world.people.get(key))
  const circleAt = (at: WallTime) => must(circles[monthOf(months, dayOf(at)).index])

  const add = (
    reactions: Reacted[],
    on: { at: WallTime; author: PersonKey },
    who: Employee,
    kind: ReactionKind,
    hours: number,
  ) => {
    const at = nextWorked(who.hours, on.at + Math.round(hours * 60) + 1, random.between(3, 110))
    const month = monthOf(months, dayOf(at))
    if (who.key === on.author || at >= world.today * dayLength || !isEmployedOn(who, dayOf(at))) return false
    if (!must(circles[month.index]).has(who.key) || reactions.some((each) => each.person === who.key))
      return false
    reactions.push({ person: who.key, kind, at })
    must(done[month.index]).add(who.key)
    return true
  }

  const crowd = (target: Thread | Reply, thread: Thread, mean: number, palette: readonly ReactionKind[]) => {
    const place = must(world.places.get(thread.community))
    const audience = [...circleAt(target.at)].map(person).filter((who) => isOpenTo(place, who))
    const home = person(thread.author).department
    const close = audience.filter((who) => who.department === home || place.members.has(who.key))
    const count = Math.min(28, Math.floor(-Math.log(1 - random.next()) * mean))
    for (const who of random.sample(random.chance(0.75) ? close : audience, count))
      add(target.reactions, target, who, random.pick(palette), 0.2 + 30 * random.next() ** 3)
  }

  for (const thread of threads) {
    const growth = monthOf(months, dayOf(thread.at)).adoption / 0.5
    crowd(
      thread,
      thread,
      growth * (thread.author === 'etienne' ? 16 : thread.kind === 'question' ? 3 : 5),
      kinds[thread.kind],
    )
    for (const reply of thread.replies)
      crowd(
        reply,
        thread,
        growth * (reply.accepted ? 3.2 : 0.8),
        reply.accepted ? kinds.answer : kinds.remark,
      )
  }

  for (const month of months)
    for (const key of must(circles[month.index])) {
      if (must(done[month.index]).has(key)) continue
      const recent = threads.filter(
        (thread) => dayOf(thread.at) > month.last - 26 && dayOf(thread.at) <= month.last - 3,
      )
      const open = recent.filter((thread) => isOpenTo(must(world.places.get(thread.community)), person(key)))
      for (const thread of random.sample(open, 4))
        if (
          add(thread.reactions, thread, person(key), random.pick(kinds[thread.kind]), 1 + random.next() * 8)
        )
          break
    }
  for (const thread of threads)
    for (const each of [thread, ...thread.replies]) each.reactions.sort((a, b) => a.at - b.at)
}
