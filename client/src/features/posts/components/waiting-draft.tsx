import { useQuery } from '@tanstack/react-query'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { draftsQuery } from '../drafts.queries'
import styles from './composer.module.css'

/** The last thing begun, here or on another device, while nothing is written yet. */
export function WaitingDraft({ onResume }: { onResume: (key: string) => void }) {
  const t = useT()
  const { data } = useQuery(draftsQuery)
  const draft = data?.items.find(({ scheduledFor }) => scheduledFor === null)
  if (!draft) return null
  return (
    <p className={styles.waiting}>
      <span dir="auto">
        {t('drafts.waiting', { title: draft.title || draft.excerpt || t('drafts.untitled') })}
      </span>
      <TextButton onClick={() => onResume(draft.key)}>{t('drafts.resume')}</TextButton>
    </p>
  )
}
