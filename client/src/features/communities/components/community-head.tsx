import type { Community } from '@osmose/shared/communities/communities.contract'
import { CommunityMark } from '../../../ui/community-mark'
import { useT } from '../../../lib/i18n'
import { audienceIcon, audienceWords, hueOfCommunity } from '../words'
import { CommunityActs } from './community-acts'
import { OfficialMark } from './official'
import { Facts } from './place-facts'
import styles from './community.module.css'

/** The name, who reads and who writes, what it is for, and what I may do. */
export function CommunityHead({ community }: { community: Community }) {
  const t = useT()
  const Audience = audienceIcon(community)
  return (
    <header className={styles.head}>
      <CommunityMark id={community.id} hue={hueOfCommunity(community)} className={styles.mark} />
      <div className={styles.names}>
        <h1 tabIndex={-1} dir="auto">
          {community.name}
          {community.official && <OfficialMark />}
        </h1>
        <p className={styles.audience}>
          <Audience aria-hidden />
          <span>
            {community.template && `${t(`communities.template_${community.template}`)} · `}
            {audienceWords(t, community)}
          </span>
        </p>
      </div>
      <div className={styles.acts}>
        <CommunityActs community={community} />
      </div>
    </header>
  )
}

/** In one sentence, what it is for. */
export const CommunityAim = ({ community: { purpose } }: { community: Community }) => (
  <p className={styles.aim} dir="auto">
    {purpose}
  </p>
)

/** The problem it serves, and the signs by which one will know that it works, against the facts. */
export function CommunitySigns({ community }: { community: Community }) {
  const t = useT()
  const { problem, signs, can } = community
  if (!problem && signs.length === 0 && !can.read) return null
  return (
    <div className={styles.purpose}>
      {problem && (
        <p className={styles.problem} dir="auto">
          <strong>{t('communities.problem')}</strong> {problem}
        </p>
      )}
      {signs.length > 0 && (
        <section className={styles.signs} aria-labelledby="community-signs">
          <div className={styles.signsHead}>
            <h2 id="community-signs">{t('communities.signs')}</h2>
            <p>{t('communities.signs_by')}</p>
          </div>
          <ul>
            {signs.map((sign) => (
              <li key={sign} dir="auto">
                {sign}
              </li>
            ))}
          </ul>
        </section>
      )}
      {can.read && <Facts community={community} />}
    </div>
  )
}
