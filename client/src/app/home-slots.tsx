import { type ComponentType, lazy } from 'react'

/**
 * Cards that features bring to the side column of the home page, from top to bottom, under the quiet hours; on a phone
 * among the posts, in short. A card that has nothing to say draws nothing. One line a feature:
 * `lazy(() => import('../features/journeys/first-steps-card').then((module) => ({ default: module.FirstStepsCard }))),`
 */
export const homeSlots: readonly ComponentType[] = [
  lazy(() => import('../features/nudges/nudge-card').then((module) => ({ default: module.NudgeCard }))),
  lazy(() =>
    import('../features/journeys/first-steps-card').then((module) => ({ default: module.FirstStepsCard })),
  ),
  lazy(() => import('../features/gatherings/next-event').then((module) => ({ default: module.NextOfMine }))),
]
