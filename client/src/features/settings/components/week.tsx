import { formatList } from '@osmose/shared/core/format'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { localDay, weekday } from '@osmose/shared/core/local-day'
import { useLocale, useT } from '../../../lib/i18n'
import { clock, useNow } from '../../../lib/time'
import { weekdayName } from '../words'
import styles from './settings.module.css'

const days = [1, 2, 3, 4, 5, 6, 7] as const
const share = (time: string) => ((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440) * 100

/** The week drawn as seven days of twenty-four hours; the words below say the same. */
export function Week({ hours, timeZone }: { hours: WorkingHours; timeZone: string }) {
  const t = useT()
  const locale = useLocale()
  const today = weekday(localDay(useNow(), timeZone))
  const { start, end } = hours
  const names = hours.days.map((day) => weekdayName(day, locale, 'long'))
  const sentence =
    names.length === 0
      ? t('settings.week_none')
      : t('settings.week', {
          days: formatList(locale, names),
          start: clock(start, locale),
          end: clock(end, locale),
        })
  return (
    <figure className={styles.week}>
      <div aria-hidden className={styles.bars}>
        {days.map((day) => {
          const works = hours.days.includes(day)
          const worked = hours.days.includes(day === 1 ? 7 : day - 1)
          const pieces =
            end > start
              ? works
                ? [[start, end]]
                : []
              : [...(worked ? [['00:00', end]] : []), ...(works ? [[start, '24:00']] : [])]
          return (
            <div key={day} className={styles.day} data-today={day === today || undefined}>
              <span>{weekdayName(day, locale)}</span>
              <i>
                {pieces.map(([from = '', to = '']) => (
                  <b
                    key={from}
                    style={{ insetInlineStart: `${share(from)}%`, inlineSize: `${share(to) - share(from)}%` }}
                  />
                ))}
                {pieces.length === 0 && <em>{t('settings.quiet')}</em>}
              </i>
            </div>
          )
        })}
      </div>
      <figcaption>{sentence}</figcaption>
    </figure>
  )
}
