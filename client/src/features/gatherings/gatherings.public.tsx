import { lazy, Suspense } from 'react'

const Next = lazy(() => import('./next-event').then((module) => ({ default: module.NextOfCommunity })))

/** The next event of a community as a card for a side column; draws nothing where none is coming. */
export function NextEvent({ communityId }: { communityId: string }) {
  return (
    <Suspense fallback={null}>
      <Next communityId={communityId} />
    </Suspense>
  )
}

export { Agenda } from './agenda'
