import { dayName } from './company.calendar.js'
import type { ActiveDay } from './company.activity.js'
import type { Reacted, Reply, Thread } from './company.conversation.js'
import { mentionsIn } from './company.mould.js'
import type { Member, Request } from './company.members.js'
import type { Flagged } from './company.moderation.js'
import type { Trial } from './company.nudges.js'
import type { Employee } from './company.people.js'
import type { Place } from './company.places.js'
import type { DemoCompany, DemoPost, PersonKey } from './company.types.js'

type Kept = Pick<DemoCompany, 'seed' | 'today' | 'timeZone' | 'openedOn' | 'sites' | 'departments'>

interface Story extends Kept {
  readonly people: readonly Employee[]
  readonly places: readonly {
    readonly place: Place
    readonly members: readonly Member[]
    readonly requests: readonly Request[]
  }[]
  readonly threads: readonly Thread[]
  readonly flags: readonly Flagged[]
  readonly days: ReadonlyMap<PersonKey, readonly ActiveDay[]>
  readonly trials: readonly Trial[]
  readonly instant: (time: number) => string
}

/** Turns the story from the wall clock into the data that the outside knows. */
export function present(story: Story): DemoCompany {
  const { instant } = story
  const orNull = (time: number | null) => (time === null ? null : instant(time))
  const { seed, today, timeZone, openedOn, sites, departments } = story
  return {
    seed,
    today,
    timeZone,
    openedOn,
    organisation: { name: 'Ateliers Mérand', locale: 'fr' },
    sites,
    departments,
    people: story.people.map(({ voice: _voice, joined: _joined, left: _left, ...person }) => {
      const first = story.days.get(person.key)?.[0]
      return first
        ? { ...person, firstSignInAt: instant(first.at - 2) }
        : { ...person, firstSignInAt: null, bio: null, topics: [] }
    }),
    communities: story.places.map(({ place, members, requests }) => ({
      key: place.key,
      name: place.name,
      slug: place.key,
      visibility: place.visibility,
      purpose: place.purpose,
      problem: place.problem,
      signs: place.signs,
      practice: place.practice,
      hue: place.hue,
      createdBy: place.createdBy,
      createdAt: instant(place.created),
      archivedAt: orNull(place.archived),
      members: members.map((member) => ({
        person: member.person,
        role: member.role,
        joinedAt: instant(member.at),
      })),
      requests: requests.map(({ person, at, message }) => ({ person, at: instant(at), message })),
    })),
    posts: story.threads.map((thread) => presentThread(thread, instant)),
    flags: story.flags.map((flag) => ({
      key: flag.key,
      target: { post: flag.post, comment: flag.comment },
      flaggedBy: flag.by.map((each) => ({ ...each, at: instant(each.at) })),
      article: flag.article,
      decision: flag.decision && {
        by: flag.decision.by,
        at: instant(flag.decision.at),
        outcome: flag.decision.outcome,
        reason: flag.decision.reason,
        hiddenAt: orNull(flag.decision.hiddenAt),
      },
    })),
    activity: [...story.days].map(([person, days]) => ({
      person,
      days: days.map(({ day, at, opened }) => ({ day: dayName(day), at: instant(at), opened })),
    })),
    experiments: story.trials.map((trial) => ({
      ...trial,
      startedAt: instant(trial.startedAt),
      endedAt: orNull(trial.endedAt),
      triggers: trial.triggers.map((each) => ({
        ...each,
        at: instant(each.at),
        goalAt: { treated: orNull(each.goalAt.treated), heldOut: orNull(each.goalAt.heldOut) },
        responses: each.responses.map((response) => ({ ...response, at: orNull(response.at) })),
      })),
    })),
  }
}

function presentThread(thread: Thread, instant: (time: number) => string): DemoPost {
  const reactions = (list: readonly Reacted[]) => list.map((each) => ({ ...each, at: instant(each.at) }))
  const accepted = thread.replies.find((reply: Reply) => reply.accepted)
  return {
    key: thread.key,
    community: thread.community,
    kind: thread.kind,
    author: thread.author,
    at: instant(thread.at),
    lang: thread.lang,
    title: thread.title,
    text: thread.text,
    mentions: mentionsIn(thread.text),
    comments: thread.replies.map(({ accepted: _accepted, ...reply }) => ({
      ...reply,
      at: instant(reply.at),
      mentions: mentionsIn(reply.text),
      reactions: reactions(reply.reactions),
    })),
    accepted:
      accepted && thread.acceptedAt !== null
        ? { comment: accepted.key, at: instant(thread.acceptedAt) }
        : null,
    reactions: reactions(thread.reactions),
  }
}
