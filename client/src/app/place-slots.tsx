import { type ComponentType, lazy } from 'react'
import type { Community } from '@osmose/shared/communities/communities.contract'

/**
 * Cards that features bring to the home of a community, from top to bottom, between who leads it and its latest pages;
 * on a phone folded under « En bref ». A card that has nothing to say draws nothing. One line a feature.
 */
export const placeSlots: readonly ComponentType<{ community: Community }>[] = [
  lazy(() => import('../features/gatherings/next-event').then((module) => ({ default: module.NextEvent }))),
  lazy(() => import('../features/ideas/ideas.public').then((module) => ({ default: module.CommunityIdeas }))),
  lazy(() =>
    import('../features/asking/asking.public').then((module) => ({ default: module.NamelessQuestions })),
  ),
]
