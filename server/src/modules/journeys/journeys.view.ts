import type { Locale } from '@osmose/shared/core/fields'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { FirstSteps } from '@osmose/shared/journeys/journeys.contract'
import { excerpt, onOneLine } from '@osmose/shared/text/to-plain'
import { dayOf, type Facts, type Kept, stateOf, stepStates } from './journeys.rules.js'

interface Company {
  readonly greeter: PersonRef | null
  readonly post: { postId: string; lang: Locale; excerpt: string; author: PersonRef | undefined } | undefined
  readonly example: { postId: string; author: PersonRef | undefined } | undefined
}

export function firstStepsView(
  { facts, kept }: { facts: Facts; kept: Kept },
  now: Date,
  { greeter, post, example }: Company,
): FirstSteps {
  const { picture, title, department, bio, languages } = facts
  return {
    state: stateOf(facts, kept, now),
    day: dayOf(facts, now),
    steps: stepStates(facts, kept),
    profile: { picture, title, department, bio, languages },
    communitiesJoined: facts.communities,
    greeter,
    post: post?.author ? { ...post, author: post.author } : null,
    example: example?.author ? { ...example, author: example.author } : null,
  }
}

const most = 140

/** The first sentence, or as many words as fit. */
export function excerptOf(plain: string): string {
  const line = onOneLine(plain)
  const sentence = /^.{20,140}?[.!?…](?=\s|$)/.exec(line)?.[0]
  return sentence ?? excerpt(line, most)
}
