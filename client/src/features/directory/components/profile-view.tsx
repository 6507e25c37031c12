import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Banner } from '../../../ui/banner'
import { Card } from '../../../ui/card'
import { Bar, Loading } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { profileQuery } from '../directory.queries'
import { ProfileBio } from './profile-bio'
import { ProfileHead } from './profile-head'
import { ProfileSkills } from './profile-skills'
import styles from './profile.module.css'

type Props = {
  personId: string
  /** What the person wrote that the reader may see; brought by a feature above. */
  writings: (profile: Profile) => ReactNode
  /** What the reader may do with a colleague, under the name; from a feature above. */
  acts?: (profile: Profile) => ReactNode
}

/** A person as any colleague sees them; my own page is changed where it stands. */
export function ProfileView({ personId, writings, acts }: Props) {
  const t = useT()
  const { data: profile, error, refetch } = useQuery(profileQuery(personId))
  if (error && !profile) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!profile)
    return (
      <Loading label={t('directory.loading_one')}>
        <div className={styles.waiting}>
          <Bar width="6rem" height="6rem" round />
          <div>
            <Bar width="60%" height="2rem" />
            <Bar width="40%" />
          </div>
        </div>
        <Bar height="8rem" />
      </Loading>
    )
  return <Loaded key={personId} profile={profile} writings={writings} acts={acts} />
}

function Loaded({ profile, writings, acts }: { profile: Profile } & Pick<Props, 'writings' | 'acts'>) {
  const t = useT()
  const mine = profile.can.edit
  usePage({ title: profile.person.name, up: paths.people, short: t('directory.back') })
  return (
    <article className={styles.profile} aria-labelledby="profile-name">
      <ProfileHead profile={profile} />
      <div className={styles.doing}>{acts?.(profile)}</div>
      {!profile.active && <Banner tone="info">{t('directory.former')}</Banner>}
      <ProfileBio profile={profile} />
      <section className={styles.section} aria-labelledby="profile-skills">
        <h2 id="profile-skills">{t(mine ? 'directory.knows_title_me' : 'directory.knows_title')}</h2>
        {profile.skills.length > 0 || mine ? (
          <Card as="div">
            <ProfileSkills profile={profile} />
          </Card>
        ) : (
          <p className={styles.nothing}>{t('directory.knows_none')}</p>
        )}
      </section>
      {writings(profile)}
    </article>
  )
}
