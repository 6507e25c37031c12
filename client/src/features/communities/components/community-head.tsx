import type { Community } from '@osmose/shared/communities/communities.contract'
import { CommunityMark } from '../../../ui/community-mark'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { audienceIcon, audienceWords, hueOfCommunity } from '../words'
import { CommunityActs } from './community-acts'
import { OfficialMark } from './official'
import { Facts } from './place-facts'
import styles from './community.module.css'

/** The name, who reads and who writes, and what I may do. */
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

type Words = {
  community: Community
  /** Every word of it, rather than the beginning. */
  whole: boolean
}

/** In one sentence, what it is for; `turn` shows the rest, or folds it again. */
export function CommunityAim({
  community: { purpose },
  whole,
  turn,
}: Words & { turn: (() => void) | undefined }) {
  const t = useT()
  return (
    <div className={styles.aim}>
      <p dir="auto" data-short={!whole || undefined}>
        {purpose}
      </p>
      {turn && (
        <TextButton kind="quiet" aria-expanded={whole} onClick={turn}>
          {t(whole ? 'communities.fold' : 'communities.read_whole')}
        </TextButton>
      )}
    </div>
  )
}

/** The problem it serves, and the signs by which one will know that it works, against the facts. */
export function CommunitySigns({ community, whole }: Words) {
  const t = useT()
  const { problem, signs, can } = community
  const tellsProblem = whole && problem !== ''
  if (!tellsProblem && signs.length === 0 && !can.read) return null
  return (
    <div className={styles.purpose}>
      {tellsProblem && (
        <p className={styles.problem} dir="auto">
          <strong>{t('communities.problem')}</strong> {problem}
        </p>
      )}
      <section className={styles.signs} aria-labelledby={signs.length > 0 ? 'community-signs' : undefined}>
        {signs.length > 0 && (
          <div className={styles.signsHead}>
            <h2 id="community-signs">{t('communities.signs')}</h2>
            <p>{t('communities.signs_by')}</p>
          </div>
        )}
        <div className={styles.strip}>
          {signs.length > 0 && (
            <ul>
              {signs.map((sign) => (
                <li key={sign} dir="auto">
                  <span data-short={!whole || undefined}>{sign}</span>
                </li>
              ))}
            </ul>
          )}
          {can.read && <Facts community={community} />}
        </div>
      </section>
    </div>
  )
}

/** Whether its first lines leave something out. */
export const saysMore = ({ purpose, problem, signs }: Community): boolean =>
  problem !== '' || isLong(purpose) || signs.some((sign) => sign.length > 60)

/** More than two lines hold. */
export const isLong = (purpose: string): boolean => purpose.length > 80
