import { formatDate } from '@osmose/shared/core/format'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { useLocale, useT } from '../../lib/i18n'
import { useNow } from '../../lib/time'
import { dayText, nextDays } from './when'
import styles from './gatherings.module.css'

/** Two weeks as a strip; a day on which something is leads to it. */
export function DayStrip({ days }: { days: readonly (readonly [string, readonly Post[]])[] }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const counts = new Map(days.map(([day, posts]) => [day, posts.length]))
  const weekday = (day: string) =>
    formatDate(locale, new Date(`${day}T00:00Z`), { weekday: 'short', timeZone: 'UTC' })
  return (
    <nav aria-label={t('gatherings.strip')}>
      <ol className={styles.strip}>
        {nextDays(now, 14).map((day) => {
          const count = counts.get(day) ?? 0
          const face = (
            <>
              <span aria-hidden>{weekday(day)}</span>
              <b aria-hidden>{Number(day.slice(8))}</b>
              <i aria-hidden />
            </>
          )
          return (
            <li key={day} data-full={count > 0 || undefined}>
              {count > 0 ? (
                <a
                  href={`#day-${day}`}
                  aria-label={t('gatherings.strip_day', { day: dayText(day, locale, now), count })}
                >
                  {face}
                </a>
              ) : (
                face
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
