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

/** What it is for, the problem it serves, and the signs by which one will know that it works. */
export function CommunityPurpose({ community }: { community: Community }) {
  const t = useT()
  return (
    <div className={styles.purpose}>
      <p className={styles.aim} dir="auto">
        {community.purpose}
      </p>
      {community.problem && (
        <p className={styles.problem} dir="auto">
          <strong>{t('communities.problem')}</strong> {community.problem}
        </p>
      )}
      {community.signs.length > 0 && (
        <section className={styles.signs} aria-labelledby="community-signs">
          <div className={styles.signsHead}>
            <h2 id="community-signs">{t('communities.signs')}</h2>
            <p>{t('communities.signs_by')}</p>
          </div>
          <ul>
            {community.signs.map((sign) => (
              <li key={sign} dir="auto">
                {sign}
              </li>
            ))}
          </ul>
        </section>
      )}
      {community.can.read && <Facts community={community} />}
    </div>
  )
}
