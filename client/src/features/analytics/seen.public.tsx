import { useQuery } from '@tanstack/react-query'
import { EyeOff } from 'lucide-react'
import type { Seen } from '@osmose/shared/analytics/analytics.contract'
import { binText, dayOfText, monthText } from '@osmose/shared/analytics/figure-text'
import { formatList } from '@osmose/shared/core/format'
import { Card } from '../../ui/card'
import { PageTitle } from '../../ui/page-title'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { QueryFailure } from '../failure/query-failure.public'
import { useMe } from '../identity/identity.public'
import { seenQuery } from './analytics.queries'
import { Defined } from './components/defined'
import { GroupDots } from './components/dots'
import styles from './components/seen.module.css'

type Release = NonNullable<Seen['release']>
type Group = Release['groups'][number]

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
          {release && release.groups.length > 0 && <Groups groups={release.groups} k={k} />}
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
  if (release.groups.length === 0)
    return (
      <PageTitle over={over} under={t('analytics.seen_not_counted_text')}>
        {t('analytics.seen_title')} {t('analytics.seen_not_counted')}
      </PageTitle>
    )
  return (
    <PageTitle over={over}>
      {t('analytics.seen_title')}{' '}
      {t('analytics.seen_counted', {
        groups: release.groups.length,
        hidden: release.groups.filter(({ adoption }) => !adoption).length,
      })}
    </PageTitle>
  )
}

function Groups({ groups, k }: { groups: readonly Group[]; k: number }) {
  const t = useT()
  return (
    <Card as="div" flush>
      <div className={styles.groups}>
        <div className={`${styles.group} ${styles.labels}`} aria-hidden>
          <span>{t('analytics.seen_you_count')}</span>
          <span>{t('analytics.seen_dot')}</span>
          <span>{t('analytics.seen_read')}</span>
        </div>
        {groups.map((group) => (
          <GroupRow key={group.by} group={group} k={k} />
        ))}
        <p className={styles.foot}>
          {t('analytics.seen_threshold', { k })}{' '}
          <a href={paths.definitions('suppression')}>{t('analytics.suppression')}</a>
        </p>
      </div>
    </Card>
  )
}

function GroupRow({ group: { by, name, people, adoption, why }, k }: { group: Group; k: number }) {
  const t = useT()
  const locale = useLocale()
  const title =
    by === 'all'
      ? t('analytics.seen_all')
      : (name ?? t(by === 'department' ? 'analytics.no_department' : 'analytics.no_site'))
  const step = people < 50 ? 10 : people < 200 ? 5 : 1
  return (
    <section className={styles.group}>
      <div>
        <h2>{title}</h2>
        <p>{t('analytics.seen_with', { people: people - 1 })}</p>
      </div>
      {adoption ? (
        <GroupDots people={people} />
      ) : (
        <span className={styles.patch} aria-hidden>
          <i />
        </span>
      )}
      <div>
        {adoption ? (
          <p>
            <span className={styles.value}>{binText(locale, adoption)}</span>{' '}
            {step === 1 ? (
              <Defined id="adoption">{t('analytics.seen_use')}</Defined>
            ) : (
              t('analytics.seen_about', { step })
            )}
          </p>
        ) : (
          <>
            <p className={`${styles.value} ${styles.nothing}`}>
              <EyeOff aria-hidden /> {t('analytics.seen_nothing')}
            </p>
            <p>
              {why === 'neighbour'
                ? t('analytics.seen_neighbour')
                : why === 'moved'
                  ? t('analytics.seen_moved', { k })
                  : t('analytics.seen_small', { k })}
            </p>
          </>
        )}
      </div>
    </section>
  )
}

function Openings({ openings }: { openings: Release['openings'] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="aside" ground="sunken" className={styles.openings}>
      <h2>{t('analytics.seen_openings')}</h2>
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
