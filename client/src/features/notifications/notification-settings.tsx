import { useQuery } from '@tanstack/react-query'
import { families, levels } from '@osmose/shared/notifications/levels.rules'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { Select } from '../../ui/select'
import { Switch } from '../../ui/switch'
import { useT } from '../../lib/i18n'
import { QueryFailure } from '../failure/query-failure.public'
import { SettingsSection } from '../settings/settings.public'
import { preferencesQuery } from './notifications.queries'
import { useLevels } from './use-levels'
import styles from './notification-settings.module.css'

const hints = {
  names: undefined,
  answers: 'notifications.family_answers_hint',
  thanks: undefined,
  outcomes: 'notifications.family_outcomes_hint',
  posts: 'notifications.family_posts_hint',
  pages: 'notifications.family_pages_hint',
} as const

/** In my settings: which families of things may tell me, and how much of each community. */
export function NotificationSettings() {
  const t = useT()
  const preferences = useQuery(preferencesQuery)
  const { data } = preferences
  const { choose, want } = useLevels()
  return (
    <SettingsSection id="levels" title={t('notifications.what')} why={t('notifications.settings_why')}>
      {preferences.isPending && (
        <Loading label={t('notifications.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {preferences.isError && !data && (
        <QueryFailure error={preferences.error} level={2} onRetry={() => void preferences.refetch()} />
      )}
      {data && (
        <div className={styles.settings}>
          <h3>{t('notifications.settings_families')}</h3>
          {families.map((family) => {
            const hint = hints[family]
            return (
              <Switch
                key={family}
                atEnd
                checked={data.choices.find((one) => one.family === family)?.wanted ?? true}
                hint={hint && t(hint)}
                onToggle={(wanted) => void want({ family, channel: 'app', wanted })}
              >
                {t(`notifications.family_${family}`)}
              </Switch>
            )
          })}
          <h3>{t('notifications.settings_communities')}</h3>
          {data.communities.length === 0 && <p>{t('notifications.settings_communities_none')}</p>}
          <ul>
            {data.communities.map(({ community, level }) => (
              <li key={community.id}>
                <span className={styles.name} aria-hidden dir="auto">
                  {community.name}
                </span>
                <Select
                  label={community.name}
                  labelHidden
                  value={level}
                  degree={degrees[level]}
                  onSelect={(chosen) => void choose(community, chosen)}
                  options={levels.map((value) => ({ value, label: t(`notifications.level_${value}`) }))}
                />
              </li>
            ))}
          </ul>
          <p className={styles.always}>{t('notifications.level_always')}</p>
        </div>
      )}
    </SettingsSection>
  )
}

const degrees = { all: 3, replies: 2, mentions: 1, none: 0 } as const
