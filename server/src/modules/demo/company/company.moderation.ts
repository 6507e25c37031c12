import { must } from './company.must.js'
import { dayLength, nextWorked, type WallTime } from './company.calendar.js'
import type { Reply, Thread, World } from './company.conversation.js'
import type { PersonKey } from './company.types.js'
import { flags } from './content/flags.js'
import type { WrittenFlag } from './content/flags.js'

export interface Flagged {
  readonly key: string
  readonly post: string
  readonly comment: string | null
  readonly article: number
  readonly by: readonly { readonly person: PersonKey; readonly at: WallTime; readonly note: string | null }[]
  readonly decision:
    | (NonNullable<WrittenFlag['decision']> & { readonly at: WallTime; readonly hiddenAt: WallTime | null })
    | null
}

/** Puts the flags on the texts that they name; what would happen after today is left out. */
export function raiseFlags(threads: readonly Thread[], world: World): Flagged[] {
  const midnight = world.today * dayLength
  const hours = (person: PersonKey) => must(world.people.get(person)).hours
  return flags
    .flatMap((flag): Flagged[] => {
      const thread = threads.find(
        (each) => each.key === flag.on || each.replies.some((reply) => reply.key === flag.on),
      )
      const reply: Reply | undefined = thread?.replies.find((each) => each.key === flag.on)
      if (!thread) return []
      const since = (reply ?? thread).at
      const by = flag.by
        .map(({ person, after, note }) => ({
          person,
          at: nextWorked(hours(person), since + after * 60, 25),
          note: note ?? null,
        }))
        .filter(({ at }) => at < midnight)
        .sort((a, b) => a.at - b.at)
      if (by.length === 0) return []
      const { decision } = flag
      const at = decision
        ? nextWorked(hours(decision.by), Math.max(since + decision.after * 60, must(by.at(-1)).at + 20), 12)
        : Infinity
      const hiddenAt =
        decision?.outcome === 'restored'
          ? Math.min(at - 15, nextWorked(hours(decision.by), must(by[0]).at + 30, 18))
          : null
      return [
        {
          key: `flag-${flag.on}`,
          post: thread.key,
          comment: reply?.key ?? null,
          article: flag.article,
          by,
          decision: decision && at < midnight ? { ...decision, at, hiddenAt } : null,
        },
      ]
    })
    .sort((a, b) => must(a.by[0]).at - must(b.by[0]).at)
}
