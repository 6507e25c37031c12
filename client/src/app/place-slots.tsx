import { type ComponentType, lazy } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { namelessQuery } from '../features/asking/nameless.queries'
import { nextEventQuery } from '../features/gatherings/gatherings.queries'
import { ideasQuery } from '../features/ideas/ideas.queries'

/**
 * Cards that features bring to the home of a community, from top to bottom, between who leads it and its latest pages;
 * on a phone folded under « En bref ». A card that has nothing to say draws nothing; none is
 * drawn where one may not read. One line a feature.
 */
export const placeSlots: readonly ComponentType<{ community: Community }>[] = [
  lazy(() => import('../features/gatherings/next-event').then((module) => ({ default: module.NextEvent }))),
  lazy(() => import('../features/ideas/ideas.public').then((module) => ({ default: module.CommunityIdeas }))),
  lazy(() =>
    import('../features/asking/asking.public').then((module) => ({ default: module.NamelessQuestions })),
  ),
]

/** Whether what these cards draw has come, so that they come together. One line a feature. */
export function usePlaceSlotsKnown({ id, can }: Community): boolean {
  const asked = { enabled: can.read }
  const answers = [
    useQuery({ ...nextEventQuery(id), ...asked }),
    useInfiniteQuery({ ...ideasQuery(id, 'votes'), ...asked }),
    useQuery({ ...namelessQuery(id), ...asked }),
  ]
  return !can.read || answers.every(({ isFetched }) => isFetched)
}
