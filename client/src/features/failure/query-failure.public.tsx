import { Button, LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { isApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { useReturn } from './use-return'

type Props = { error: unknown; onRetry?: () => void; level?: 1 | 2 }

/** Why something could not be shown: it is not there or not open (the same words), or we failed. Where the network was lost, its return is the next attempt. */
export function QueryFailure({ error, onRetry, level = 1 }: Props) {
  const t = useT()
  const lost = isApiError(error, 'unreachable') || isApiError(error, 'unavailable')
  useReturn(lost ? onRetry : undefined)
  if (isApiError(error, 'not_found') || isApiError(error, 'forbidden') || isApiError(error, 'invalid_input'))
    return (
      <EmptyState
        level={level}
        drawing="closed"
        title={t('errors.title_not_found')}
        act={<LinkButton href={paths.home}>{t('errors.back_home')}</LinkButton>}
      >
        {t('errors.not_found_why')}
      </EmptyState>
    )
  const requestId = isApiError(error) ? error.requestId : undefined
  return (
    <ErrorState
      level={level}
      title={t(lost ? 'errors.title_unreachable' : 'errors.title_failed')}
      acts={onRetry && <Button onClick={onRetry}>{t('errors.retry')}</Button>}
      reference={requestId && t('errors.reference', { id: requestId.slice(0, 8) })}
    >
      {t(lost ? 'errors.unreachable_why' : 'errors.failed_why')}
    </ErrorState>
  )
}
