import type { ApiError } from '../../../lib/call'
import { isUnsent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { Banner } from '../../../ui/banner'
import { TextButton } from '../../../ui/text-button'
import { CharterAsk } from '../../communities/communities.public'
import styles from './form.module.css'

/** What was begun before is here again; it can be let go. */
export function KeptDraft({ onDrop }: { onDrop: () => void }) {
  const t = useT()
  return (
    <p className={styles.draft}>
      {t('pages.kept_draft')}
      <TextButton onClick={() => onDrop()}>{t('pages.drop_draft')}</TextButton>
    </p>
  )
}

type FailureProps = {
  error: ApiError
  communityId: string
  /** Sends what is written again. */
  onAgreed: () => void
}

/** Why it did not arrive; the charter of the place, where agreeing to it is all that is missing. */
export function Failure({ error, communityId, onAgreed }: FailureProps) {
  const t = useT()
  if (error.code === 'posts.charter_due')
    return <CharterAsk level={2} communityId={communityId} onAgreed={onAgreed} />
  return (
    <Banner tone="danger" role="alert">
      {isUnsent(error) ? t('pages.not_sent') : errorText(error)}
    </Banner>
  )
}
