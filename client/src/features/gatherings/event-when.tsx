import type { EventDetails } from '@osmose/shared/gatherings/event.contract'
import { useLocale, useT } from '../../lib/i18n'
import { deviceZone, useNow } from '../../lib/time'
import { clocksOf, dayText, sameClocks, spanOf } from './when'
import styles from './gatherings.module.css'

type Props = { event: Pick<EventDetails, 'startsAt' | 'endsAt' | 'timeZone'>; zone?: string; brief?: boolean }

/** When it is: on the reader's clocks, and beside it on those that were meant, where they differ. */
export function EventWhen({ event, zone = deviceZone, brief }: Props) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const say = (timeZone: string) => {
    const { day, lastDay, from, to } = spanOf(event, timeZone, locale)
    return lastDay === day
      ? { day: dayText(day, locale, now), hours: t('gatherings.from_to', { from, to }) }
      : {
          day: dayText(day, locale, now),
          hours: t('gatherings.from_until', { from, to: `${dayText(lastDay, locale, now)}, ${to}` }),
        }
  }
  const mine = say(zone)
  const theirs = sameClocks(event, zone, event.timeZone) ? undefined : say(event.timeZone)
  const theirTime = theirs && (theirs.day === mine.day ? theirs.hours : `${theirs.day}, ${theirs.hours}`)
  return (
    <>
      <time dateTime={event.startsAt} className={styles.when}>
        {brief ? mine.hours : `${mine.day}, ${mine.hours}`}
      </time>
      {theirTime && (
        <small className={styles.elsewhere}>
          {t('gatherings.time_of', { zone: clocksOf(event.timeZone, locale), time: theirTime })}
        </small>
      )}
    </>
  )
}
