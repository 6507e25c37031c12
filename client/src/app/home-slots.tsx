import { type ComponentType, lazy } from 'react'

interface HomeSlot {
  Card: ComponentType
  load: () => Promise<unknown>
  /** What the card asks the server before it knows whether it has something to say: the key of the query. */
  asks: readonly unknown[]
}

const slot = (load: () => Promise<{ default: ComponentType }>, asks: readonly unknown[]): HomeSlot => ({
  Card: lazy(load),
  load,
  asks,
})

/**
 * Cards that features bring to the side column of the home page, from top to bottom, under the quiet hours; on a phone
 * above the posts, in short. A card that has nothing to say draws nothing. One a feature.
 */
export const homeSlots: readonly HomeSlot[] = [
  slot(
    () => import('../features/nudges/nudge-card').then((module) => ({ default: module.NudgeCard })),
    ['nudges', 'pending'],
  ),
  slot(
    () =>
      import('../features/journeys/first-steps-card').then((module) => ({ default: module.FirstStepsCard })),
    ['journeys', 'first-steps'],
  ),
  slot(
    () => import('../features/gatherings/next-event').then((module) => ({ default: module.NextOfMine })),
    ['gatherings', 'list', 'coming'],
  ),
]
