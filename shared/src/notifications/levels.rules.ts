import type { NotificationKind } from './notifications.contract.js'

/**
 * How much of a community reaches one, from the most to the least.
 * `all`: each new publication, and what `replies` lets through.
 * `replies`, unless one chose otherwise: whoever answers, names, thanks or waits for me.
 * `mentions`: only where I am named or thanked by name.
 * `none`: nothing but what is addressed to me and cannot be missed.
 */
export const levels = ['all', 'replies', 'mentions', 'none'] as const
export type NotificationLevel = (typeof levels)[number]
export const usualLevel: NotificationLevel = 'replies'

/** Ways by which one may be told. Only `app` has a sender; the others can be decided and kept without a change of tables. */
export const channels = ['app', 'mail', 'push'] as const
export type NotificationChannel = (typeof channels)[number]
/** What one may choose today. */
export const openChannels = ['app'] as const satisfies readonly NotificationChannel[]

/** Kinds that one wants or not together. */
export const families = ['names', 'answers', 'thanks', 'outcomes', 'posts', 'pages'] as const
export type NotificationFamily = (typeof families)[number]

/**
 * `always`: a decision about me, or something that waits for me alone; no level and no choice keeps it from the
 * application. `elsewhere`: conversations and nudges have settings of their own. Otherwise the family, and the levels
 * that let it through.
 */
type Standing =
  | 'always'
  | 'elsewhere'
  | { readonly family: NotificationFamily; readonly from: NotificationLevel }

const names: Standing = { family: 'names', from: 'mentions' }
const answers: Standing = { family: 'answers', from: 'replies' }
const outcomes: Standing = { family: 'outcomes', from: 'replies' }
const pages: Standing = { family: 'pages', from: 'replies' }

const standings: Partial<Record<string, Standing>> & Partial<Record<NotificationKind, Standing>> = {
  mention: names,
  kudos: { family: 'thanks', from: 'mentions' },
  reply: answers,
  comment: answers,
  answer_accepted: answers,
  same_question: answers,
  merged_question: answers,
  reaction: { family: 'thanks', from: 'replies' },
  poll_closed: outcomes,
  poll_over: outcomes,
  session_answered: answers,
  session_declined: answers,
  idea_state: outcomes,
  thread_closed: outcomes,
  thread_pinned: outcomes,
  thread_moved: outcomes,
  flag_decided: outcomes,
  post: { family: 'posts', from: 'all' },
  announcement: { family: 'posts', from: 'mentions' },
  page_edited: pages,
  page_made: pages,
  message: 'elsewhere',
  nudge: 'elsewhere',
}

/** What a kind of which nothing is said here is: nobody misses what was forgotten in a table. */
const standingOf = (kind: NotificationKind): Standing => standings[kind] ?? 'always'

/** Undefined: no choice of a family concerns this kind. */
export function familyOf(kind: NotificationKind): NotificationFamily | undefined {
  const standing = standingOf(kind)
  return typeof standing === 'object' ? standing.family : undefined
}

/** What a person said they want by a channel; what they said nothing of is absent. */
export type NotificationChoices = Partial<
  Record<NotificationFamily, Partial<Record<NotificationChannel, boolean>>>
>

/**
 * Whether a person is told of something by a channel. Pure: the insert of `notifications.repository.ts` asks the same
 * question in SQL, with the levels of `levelsThatTell` and the family. `level`: that of the community it happened in;
 * `usualLevel` outside of any. By mail and push nothing is told that was not asked for.
 */
export function deliver(
  kind: NotificationKind,
  level: NotificationLevel,
  choices: NotificationChoices,
  channel: NotificationChannel,
): boolean {
  const standing = standingOf(kind)
  if (typeof standing === 'string') return channel === 'app'
  const wanted = choices[standing.family]?.[channel] ?? channel === 'app'
  return wanted && levels.indexOf(level) <= levels.indexOf(standing.from)
}

/** The levels at which a kind reaches the application when nothing else was chosen. */
export const levelsThatTell = (kind: NotificationKind): NotificationLevel[] =>
  levels.filter((level) => deliver(kind, level, {}, 'app'))
