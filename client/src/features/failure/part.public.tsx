import { type ReactNode, Suspense } from 'react'
import { CatchBoundary } from '@tanstack/react-router'
import { Button } from '../../ui/button'
import { ErrorState } from '../../ui/error-state'
import { showToast } from '../../ui/toasts'
import { useT } from '../../lib/i18n'
import { isMissingPart } from '../../lib/missing-part'

type Props = { children: ReactNode; fallback?: ReactNode; kept?: ReactNode }

/** A part that is fetched when it is drawn. Where it cannot be, the rest of the page stays, and so does what is `kept`. */
export function Part({ children, fallback, kept }: Props) {
  return (
    <CatchBoundary
      getResetKey={() => 'part'}
      errorComponent={({ error }) => {
        if (!isMissingPart(error)) throw error
        return (
          <>
            {kept}
            <MissingPart level={2} />
          </>
        )
      }}
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </CatchBoundary>
  )
}

/** Browsers remember that a part could not be fetched, so the page begins anew, once there is somebody to ask. */
export function MissingPart({ level }: { level: 1 | 2 }) {
  const t = useT()
  const again = () =>
    void fetch(location.href, { cache: 'no-store' }).then(
      () => location.reload(),
      () => showToast(t('errors.unreachable')),
    )
  return (
    <ErrorState
      level={level}
      title={t(navigator.onLine ? 'errors.title_failed' : 'errors.title_unreachable')}
      acts={<Button onClick={again}>{t('errors.retry')}</Button>}
    >
      {t('errors.part_missing')}
    </ErrorState>
  )
}
