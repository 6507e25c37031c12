import { lazy, Suspense, useState } from 'react'
import { Check, Hourglass } from 'lucide-react'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { useBelonging } from '../use-belonging'
import styles from './browse.module.css'

const AskDialog = lazy(() => import('./ask-dialog').then((module) => ({ default: module.AskDialog })))

/** What ties me to a community, or the one act that would. */
export function CardAct({ community }: { community: CommunityCard }) {
  const t = useT()
  const { join } = useBelonging()
  const [asking, setAsking] = useState(false)
  const { name, archived, myRole, invited, requested, visibility } = community
  if (myRole !== null)
    return (
      <span className={styles.state}>
        <Check aria-hidden />
        {t('communities.member')}
      </span>
    )
  if (archived) return null
  if (invited)
    return (
      <TextButton
        aria-label={t('communities.accept_invitation_name', { name })}
        onClick={() => void join(community)}
      >
        {t('communities.accept_invitation')}
      </TextButton>
    )
  if (requested)
    return (
      <span className={styles.state}>
        <Hourglass aria-hidden />
        {t('communities.requested')}
      </span>
    )
  if (visibility === 'public')
    return (
      <TextButton aria-label={t('communities.join_name', { name })} onClick={() => void join(community)}>
        {t('communities.join')}
      </TextButton>
    )
  return (
    <>
      <TextButton aria-label={t('communities.ask_name', { name })} onClick={() => setAsking(true)}>
        {t('communities.ask_short')}
      </TextButton>
      {asking && (
        <Suspense>
          <AskDialog community={community} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}

/** A request that is on its way, and how to take it back. */
export function Requested({ community }: { community: CommunityCard }) {
  const t = useT()
  const { withdraw } = useBelonging()
  return (
    <p className={styles.waiting}>
      <strong>{t('communities.requested_sent')}</strong> {t('communities.requested_why')}{' '}
      <TextButton
        aria-label={t('communities.withdraw_name', { name: community.name })}
        onClick={() => void withdraw(community)}
      >
        {t('communities.withdraw')}
      </TextButton>
    </p>
  )
}
