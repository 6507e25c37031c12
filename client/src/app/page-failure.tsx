import { Button } from '../ui/button'
import { ErrorState } from '../ui/error-state'
import { MissingPart } from '../features/failure/part.public'
import { QueryFailure } from '../features/failure/query-failure.public'
import { ApiError } from '../lib/call'
import { useT } from '../lib/i18n'
import { isMissingPart } from '../lib/missing-part'
import styles from './routes/not-found.module.css'

/** When not even the frame of the page could be made. */
export function WholeFailure(props: { error: unknown; reset?: () => void }) {
  return (
    <main className={styles.page}>
      <PageFailure {...props} />
    </main>
  )
}

/** When a page itself fails: what was asked of the server, or the program. */
export function PageFailure({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useT()
  if (error instanceof ApiError)
    return <QueryFailure error={error} onRetry={() => (reset ? reset() : location.reload())} />
  if (isMissingPart(error)) return <MissingPart level={1} />
  return (
    <ErrorState
      level={1}
      title={t('errors.title_failed')}
      acts={<Button onClick={() => location.reload()}>{t('errors.reload')}</Button>}
    >
      {t('errors.failed_why')}
    </ErrorState>
  )
}
