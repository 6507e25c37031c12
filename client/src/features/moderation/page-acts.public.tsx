import { lazy, Suspense } from 'react'

const FlagDialog = lazy(() => import('./flag-dialog').then((module) => ({ default: module.FlagDialog })))
const ModerateDialog = lazy(() =>
  import('./moderate-dialog').then((module) => ({ default: module.ModerateDialog })),
)
const DecisionNote = lazy(() =>
  import('./decision-note').then((module) => ({ default: module.DecisionNote })),
)

type Props = {
  page: { id: string; title: string; writtenBy: { name: string } | null }
  act: 'flag' | 'moderate'
  onClose: () => void
}

/** What moderation brings to the menu of a page. */
export function PageModeration({ page, act, onClose }: Props) {
  return (
    <Suspense>
      {act === 'flag' ? (
        <FlagDialog
          target={{ pageId: page.id, about: page.title, authorName: page.writtenBy?.name ?? '' }}
          onClose={onClose}
        />
      ) : (
        <ModerateDialog target={{ pageId: page.id }} onClose={onClose} />
      )}
    </Suspense>
  )
}

/** What was decided about a page, for who wrote it and for moderators. */
export function PageDecision({ pageId }: { pageId: string }) {
  return (
    <Suspense>
      <DecisionNote pageId={pageId} />
    </Suspense>
  )
}
