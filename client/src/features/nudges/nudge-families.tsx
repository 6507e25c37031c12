import { useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '@osmose/shared/nudges/nudges.contract'
import { Switch } from '../../ui/switch'
import { useT } from '../../lib/i18n'
import { dayText } from './days'
import { mineQuery, useFamily } from './nudges.queries'
import { ruleName } from './words'
import styles from './nudge-families.module.css'

/** In my settings: which kinds of message I want. */
export function NudgeFamilies() {
  const t = useT()
  const { data } = useQuery(mineQuery)
  const change = useFamily()
  return (
    <div className={styles.families}>
      <p>{t('nudges.families_why')}</p>
      {data?.families.map(({ family, wanted, pausedUntil }) => (
        <Switch
          key={family}
          atEnd
          checked={wanted}
          hint={pausedUntil ? t('nudges.family_paused', { day: dayText(pausedUntil) }) : t(`nudges.family_${family}_hint`)}
          onToggle={(checked) => change.mutate({ family, wanted: checked })}
        >
          {t(`nudges.family_${family}`)}
        </Switch>
      ))}
    </div>
  )
}

/** On the page of what is kept about me: every draw and every message. */
export function NudgeHistory() {
  const t = useT()
  const { data } = useQuery(mineQuery)
  if (!data) return null
  if (data.history.length === 0) return <p>{t('nudges.history_none')}</p>
  return (
    <ul className={styles.history}>
      {data.history.map((entry) => (
        <Entry key={entry.at + entry.rule + entry.role} entry={entry} />
      ))}
    </ul>
  )
}

function Entry({ entry: { rule, role, arm, at, deliveries } }: { entry: HistoryEntry }) {
  const t = useT()
  return (
    <li>
      <b>{t(`nudges.history_${role}`, { rule: ruleName(t, rule) })}</b> <time dateTime={at}>{dayText(at)}</time>
      <p>
        {t(`nudges.arm_${arm}`)}
        {deliveries.map((delivery) => (
          <span key={delivery.at}>
            {'. '}
            {t('nudges.sent_on', { day: dayText(delivery.at) })}, {t(`nudges.response_${delivery.response ?? 'none'}`)}
          </span>
        ))}
        {'.'}
      </p>
    </li>
  )
}
