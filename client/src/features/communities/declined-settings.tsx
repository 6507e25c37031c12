import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button'
import { CommunityMark } from '../../ui/community-mark'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { SettingsSection } from '../settings/settings.public'
import { declinedQuery, useNotForMe } from './use-not-for-me'
import { hueOfCommunity } from './words'
import styles from './declined-settings.module.css'

/** In my settings: communities that are not for me, each to be suggested again. Nothing where there is none. */
export function DeclinedSettings() {
  const t = useT()
  const { data } = useQuery(declinedQuery)
  const { proposeAgain } = useNotForMe()
  if (!data || data.length === 0) return null
  return (
    <SettingsSection
      id="declined"
      title={t('communities.declined_title')}
      why={t('communities.declined_why')}
    >
      <ul className={styles.list}>
        {data.map((place) => (
          <li key={place.id}>
            <CommunityMark id={place.id} hue={hueOfCommunity(place)} />
            <a href={paths.community(place.slug)} dir="auto">
              {place.name}
            </a>
            <Button
              size="small"
              aria-label={t('communities.propose_again_name', { name: place.name })}
              onClick={() => void proposeAgain(place)}
            >
              {t('communities.propose_again')}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  )
}
