import { useQuery } from '@tanstack/react-query'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { draftsQuery } from '../drafts.queries'
import type { Writing } from '../writing'
import styles from './composer.module.css'

type Props = { aside: readonly Writing[]; onResume: (key: string) => void }

/** The last thing begun, here or on another device, while nothing is written yet. */
export function WaitingDraft({ aside, onResume }: Props) {
  const t = useT()
  const { data } = useQuery(draftsQuery)
  const begun = data?.items.filter(({ scheduledFor }) => scheduledFor === null)
  const here = aside.find(({ key, unsaved }) => unsaved || !begun || begun.some((kept) => kept.key === key))
  const draft = here ?? begun?.[0]
  if (!draft) return null
  const words = 'excerpt' in draft ? draft.excerpt : excerpt(toPlain(draft.document), 80)
  return (
    <p className={styles.waiting}>
      <span dir="auto">{t('drafts.waiting', { title: draft.title || words || t('drafts.untitled') })}</span>
      <TextButton onClick={() => onResume(draft.key)}>{t('drafts.resume')}</TextButton>
    </p>
  )
}
