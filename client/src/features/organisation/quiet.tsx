import { Moon } from 'lucide-react'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { Card, CardTitle } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import { type Translate, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { clock, hourOf, useNow, weekdayOf } from '../../lib/time'
import { calendarOf, quietAt } from './quiet-hours'
import styles from './quiet.module.css'

type Props = { me: Pick<Me, 'workingHours' | 'timeZone'> }

/** In the top bar: when quiet begins, or until when it lasts. */
export function QuietHours({ me }: Props) {
  const t = useT()
  return (
    <a href={paths.settings} className={styles.line}>
      <Moon aria-hidden />
      <span>{sentence(t, me, useNow())}</span>
    </a>
  )
}

export function QuietCard({ me }: Props) {
  const t = useT()
  const now = useNow()
  const quiet = quietAt(new Date(now), calendarOf(me))
  const title =
    !quiet.now && quiet.from
      ? t('app.quiet_title_from', { time: clock(hourOf(quiet.from, me.timeZone)) })
      : sentence(t, me, now)
  return (
    <Card ground="sunken" as="section" aria-labelledby="quiet" className={styles.card}>
      <div className={styles.head}>
        <CardTitle id="quiet">{title}</CardTitle>
        <Drawing name="night" />
      </div>
      <p>{quiet.now ? t('app.quiet_now') : t('app.quiet_soon')}</p>
      <a href={paths.settings}>{t('app.quiet_set')}</a>
    </Card>
  )
}

function sentence(t: Translate, me: Props['me'], now: number): string {
  const quiet = quietAt(new Date(now), calendarOf(me))
  const change = quiet.now ? quiet.until : quiet.from
  if (!change) return t('app.quiet_always')
  const time = clock(hourOf(change, me.timeZone))
  if (!quiet.now) return t('app.quiet_from', { time })
  if (change.getTime() - now < 12 * 3_600_000) return t('app.quiet_until', { time })
  return t('app.quiet_until_day', { day: weekdayOf(change, me.timeZone), time })
}
