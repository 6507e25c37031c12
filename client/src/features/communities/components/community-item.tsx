import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { CommunityCard, suggestCommunities } from '@osmose/shared/communities/communities.contract'
import { CommunityMark } from '../../../ui/community-mark'
import { UnreadDot } from '../../../ui/new-pill'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNotForMe } from '../use-not-for-me'
import { audienceIcon, audienceWords, hueOfCommunity } from '../words'
import { CardAct, Requested } from './card-act'
import { OfficialMark } from './official'
import styles from './browse.module.css'

export type Reason = ReplyOf<typeof suggestCommunities>['items'][number]['reason']

/** One community in a row: its mark and name, what it is for, who reads it, and the one thing I may do. */
export function CommunityItem({
  community,
  reason,
  among,
  onDeclined,
}: {
  community: CommunityCard
  reason?: Reason
  among: string
  /** It is about to go from among those suggested, by the reader’s own act. */
  onDeclined?: () => void
}) {
  const t = useT()
  const { decline } = useNotForMe()
  const Audience = audienceIcon(community)
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <CommunityMark id={community.id} hue={hueOfCommunity(community)} className={styles.mark} />
        <h3 dir="auto">
          <a href={paths.community(community.slug)}>{community.name}</a>
          {community.official && <OfficialMark />}
          {community.unread && (
            <>
              {' '}
              <UnreadDot className={styles.dot} />
              <VisuallyHidden>, {t('communities.something_new')}</VisuallyHidden>
            </>
          )}
        </h3>
        {!(among === 'mine' && community.myRole !== null) && <CardAct community={community} />}
      </div>
      <p className={styles.purpose} dir="auto">
        {community.purpose}
      </p>
      {!community.archived && community.recentPosts !== null && (
        <p className={styles.note}>{t('communities.lately', { count: community.recentPosts })}</p>
      )}
      <p className={styles.note}>
        <Audience aria-hidden />
        <span>
          {community.template && `${t(`communities.template_${community.template}`)} · `}
          {audienceWords(t, community)}
        </span>
      </p>
      {community.requested && community.myRole === null && <Requested community={community} />}
      {reason && community.myRole === null && (
        <p className={styles.reason}>
          <strong>{t('communities.proposed')}</strong> {t(`communities.reason_${reason.kind}`, reason)}{' '}
          {!community.requested && (
            <TextButton
              kind="quiet"
              aria-label={t('communities.not_for_me_name', { name: community.name })}
              onClick={() => {
                onDeclined?.()
                void decline(community)
              }}
            >
              {t('communities.not_for_me')}
            </TextButton>
          )}
        </p>
      )}
    </li>
  )
}
