import { useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '@osmose/shared/nudges/nudges.contract'
import { Switch } from '../../ui/switch'
import { useT } from '../../lib/i18n'
import { dayText } from '../../lib/time'
import { SettingsSection } from '../settings/settings.public'
import { mineQuery, useFamily } from './nudges.queries'
import { ruleName } from './words'
import styles from './nudge-settings.module.css'

/** In my settings: which kinds of message I want, and all that is kept about them and me, the draw included. */
export function NudgeSettings() {
  const t = useT()
  const { data } = useQuery(mineQuery)
  const change = useFamily()
  return (
    <SettingsSection id="nudges" title={t('nudges.families_title')}>
      <div className={styles.families}>
        <p>{t('nudges.families_why')}</p>
        {data?.families.map(({ family, wanted, pausedUntil }) => (
          <Switch
            key={family}
            atEnd
            checked={wanted}
            hint={
              pausedUntil
                ? t('nudges.family_paused', { day: dayText(pausedUntil) })
                : t(`nudges.family_${family}_hint`)
            }
            onToggle={(checked) => change.mutate({ family, wanted: checked })}
          >
            {t(`nudges.family_${family}`)}
          </Switch>
        ))}
        {data && (
          <details className={styles.kept}>
            <summary>{t('nudges.history_title')}</summary>
            {data.history.length === 0 ? (
              <p>{t('nudges.history_none')}</p>
            ) : (
              <History entries={data.history} />
            )}
          </details>
        )}
      </div>
    </SettingsSection>
  )
}

function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ul className={styles.history}>
      {entries.map((entry, at) => (
        <Entry key={at} entry={entry} />
      ))}
    </ul>
  )
}

function Entry({ entry: { rule, role, arm, at, deliveries } }: { entry: HistoryEntry }) {
  const t = useT()
  const sent = deliveries.map(
    (delivery) =>
      `${t('nudges.sent_on', { day: dayText(delivery.at) })}, ${t(`nudges.response_${delivery.response ?? 'none'}`)}`,
  )
  return (
    <li>
      <b>{t(`nudges.history_${role}`, { rule: ruleName(t, rule) })}</b>{' '}
      <time dateTime={at}>{dayText(at)}</time>
      <p>{[t(`nudges.arm_${arm}`), ...sent].join('. ')}.</p>
    </li>
  )
}
