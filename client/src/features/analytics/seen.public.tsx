import { useQuery } from '@tanstack/react-query'
import type { Seen } from '@osmose/shared/analytics/analytics.contract'
import { dayOfText, monthText } from '@osmose/shared/analytics/figure-text'
import { formatList } from '@osmose/shared/core/format'
import { Card } from '../../ui/card'
import { PageTitle } from '../../ui/page-title'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { QueryFailure } from '../failure/query-failure.public'
import { useMe } from '../identity/identity.public'
import { seenQuery } from './analytics.queries'
import { SeenGroups } from './components/seen-groups'
import styles from './components/seen.module.css'

type Release = NonNullable<Seen['release']>

const never = ['read', 'silence', 'drafts', 'searches', 'hours', 'score'] as const

/** « Ce que les RH voient de moi »: my groups, what the report shows of them, and what nobody sees. */
export function SeenByHr() {
  const t = useT()
  const { data, error, refetch } = useQuery(seenQuery)
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={4} />
      </Loading>
    )
  const { release, k } = data
  return (
    <div className={styles.main} data-wide>
      <SeenTitle release={release} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {release?.mine && <SeenGroups mine={release.mine} k={k} />}
          <section className={styles.never}>
            <h2>{t('analytics.seen_never')}</h2>
            <ul>
              {never.map((what) => (
                <li key={what}>{t(`analytics.seen_never_${what}`)}</li>
              ))}
            </ul>
          </section>
        </div>
        {release && <Openings openings={release.openings} />}
      </div>
    </div>
  )
}

function SeenTitle({ release }: { release: Release | null }) {
  const t = useT()
  const locale = useLocale()
  const { timeZone } = useMe().organisation
  if (!release) return <PageTitle under={t('analytics.seen_none')}>{t('analytics.seen_title')}</PageTitle>
  const over = t('analytics.seen_over', {
    month: monthText(locale, release.month, 'long'),
    day: dayOfText(locale, release.computedAt, timeZone),
  })
  if (!release.mine)
    return (
      <PageTitle over={over} under={t('analytics.seen_not_counted_text')}>
        {t('analytics.seen_title')} {t('analytics.seen_not_counted')}
      </PageTitle>
    )
  return (
    <PageTitle over={over}>
      {t('analytics.seen_title')}{' '}
      {t('analytics.seen_counted', {
        groups: release.mine.groups.length + 1,
        hidden: [release.mine.total, ...release.mine.groups.map(({ row }) => row)].filter((cell) => !cell)
          .length,
      })}
    </PageTitle>
  )
}

function Openings({ openings }: { openings: Release['openings'] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="aside" ground="sunken" className={styles.openings} aria-labelledby="seen-openings">
      <h2 id="seen-openings">{t('analytics.seen_openings')}</h2>
      {openings.length === 0 && <p>{t('analytics.seen_nobody')}</p>}
      {openings.map(({ person, days, exported }) => (
        <p key={person.id}>
          {t('analytics.seen_opened', {
            name: person.name,
            days: t('analytics.seen_days', {
              count: days.length,
              days: formatList(
                locale,
                days.map((day) => dayOfText(locale, day)),
              ),
            }),
          })}{' '}
          {exported && t('analytics.seen_exported')}
        </p>
      ))}
    </Card>
  )
}
