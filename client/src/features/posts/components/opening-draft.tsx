import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextButton } from '../../../ui/text-button'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import styles from './composer.module.css'

type Props = { failure: ApiError | undefined; onRetry: () => void }

/** In the place of a draft that is on its way, or did not come. */
export function OpeningDraft({ failure, onRetry }: Props) {
  const t = useT()
  if (!failure)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  return (
    <p className={styles.waiting} role="alert">
      <span>
        {t('drafts.unread')} {errorText(failure)}
      </span>
      <TextButton onClick={onRetry}>{t('drafts.read_again')}</TextButton>
    </p>
  )
}
