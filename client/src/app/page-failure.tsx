import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from '../ui/button'
import { ErrorState } from '../ui/error-state'
import { MissingPart } from '../features/failure/part.public'
import { QueryFailure } from '../features/failure/query-failure.public'
import { meQuery } from '../features/identity/identity.public'
import { ApiError, isUnsent } from '../lib/call'
import { useT } from '../lib/i18n'
import { isMissingPart } from '../lib/missing-part'
import styles from './routes/not-found.module.css'

const AGAIN_MS = 10_000

/** When not even the frame of the page could be made. Nothing listens yet: it asks by itself who is there. */
export function WholeFailure({ error }: { error: unknown }) {
  const client = useQueryClient()
  const router = useRouter()
  const isLost = isUnsent(error)
  useEffect(() => {
    if (!isLost) return
    const ask = async () => {
      const answer = await client.fetchQuery(meQuery).catch((reason: unknown) => reason)
      if (!isUnsent(answer)) await router.invalidate()
    }
    const asking = setInterval(() => void ask(), AGAIN_MS * (1 + Math.random()))
    return () => clearInterval(asking)
  }, [isLost, client, router])
  return (
    <main className={styles.page}>
      <PageFailure error={error} />
    </main>
  )
}

/** When a page itself fails: what was asked of the server, or the program. */
export function PageFailure({ error }: { error: unknown }) {
  const t = useT()
  const router = useRouter()
  if (error instanceof ApiError)
    return <QueryFailure error={error} onRetry={() => void router.invalidate()} />
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
