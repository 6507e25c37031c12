import type { ApiError } from '../../../lib/call'
import { isUnsent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { Banner } from '../../../ui/banner'
import { TextButton } from '../../../ui/text-button'
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

export function Failure({ error }: { error: ApiError }) {
  const t = useT()
  return (
    <Banner tone="danger" role="alert">
      {isUnsent(error) ? t('pages.not_sent') : errorText(error)}
    </Banner>
  )
}
