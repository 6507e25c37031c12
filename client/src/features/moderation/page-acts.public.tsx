import { lazy, Suspense } from 'react'
import type { Page } from '@osmose/shared/pages/pages.contract'

const FlagDialog = lazy(() => import('./flag-dialog').then((module) => ({ default: module.FlagDialog })))
const ModerateDialog = lazy(() =>
  import('./moderate-dialog').then((module) => ({ default: module.ModerateDialog })),
)
const DecisionNote = lazy(() =>
  import('./decision-note').then((module) => ({ default: module.DecisionNote })),
)

type Props = {
  page: Pick<Page, 'id' | 'title' | 'lang' | 'writtenBy'>
  act: 'flag' | 'moderate'
  onClose: () => void
}

/** What moderation brings to the menu of a page. */
export function PageModeration({ page, act, onClose }: Props) {
  return (
    <Suspense>
      {act === 'flag' ? (
        <FlagDialog
          target={{
            pageId: page.id,
            about: page.title,
            lang: page.lang,
            authorName: page.writtenBy?.name ?? '',
          }}
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
