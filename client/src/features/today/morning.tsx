import { type ComponentType, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@osmose/shared/core/format'
import type { SituationKind, Today } from '@osmose/shared/today/today.contract'
import { LinkButton } from '../../ui/button'
import { Card, CardTitle } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { NewPill } from '../../ui/new-pill'
import { PageTitle } from '../../ui/page-title'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { clock, hourOf, useNow } from '../../lib/time'
import { QueryFailure } from '../failure/query-failure.public'
import { newsText } from './news'
import { OrderExplained } from './order-explained'
import { FlagRow } from './rows/flag-row'
import { NewcomerRow } from './rows/newcomer-row'
import { PageRow } from './rows/page-row'
import { QuestionRow } from './rows/question-row'
import { RequestsRow } from './rows/requests-row'
import type { RowProps } from './rows/row'
import { useSteady } from './steady'
import { todayQuery } from './today.queries'
import { useLater } from './use-later'
import styles from './morning.module.css'

/** How each kind is drawn; another kind is another line. */
const rows = {
  newcomer: NewcomerRow,
  flag: FlagRow,
  question: QuestionRow,
  requests: RequestsRow,
  page: PageRow,
} as Record<SituationKind, ComponentType<RowProps>>

/** « Aujourd’hui »: what changed, what waits for somebody and why, one act each. */
export function Morning() {
  const t = useT()
  const { data, error, refetch } = useQuery(todayQuery)
  if (error && !data) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  return data.places === 0 ? <NotAnimating /> : <Situations today={data} />
}

function NotAnimating() {
  const t = useT()
  return (
    <>
      <PageTitle>{t('app.today')}</PageTitle>
      <Card className={styles.alone}>
        <EmptyState
          title={t('today.nobodys')}
          drawing="open"
          act={<LinkButton href={paths.communities}>{t('today.nobodys_act')}</LinkButton>}
        >
          {t('today.nobodys_why')}
        </EmptyState>
      </Card>
    </>
  )
}

function Situations({ today }: { today: Today }) {
  const t = useT()
  const now = new Date(useNow())
  const { rows: standing, arrived, renew, drop, putBack } = useSteady(today.situations)
  const later = useLater({ drop, putBack })
  const day = formatDate(useLocale(), now, { weekday: 'long', day: 'numeric', month: 'long' })
  const list = useRef<HTMLHeadingElement>(null)
  const away = (key: string) => {
    drop(key)
    list.current?.focus()
  }
  const firstOpen = standing.findIndex(({ settled }) => !settled)
  return (
    <div className={styles.page} data-wide>
      <div className={styles.work}>
        <PageTitle
          over={`${day}, ${clock(hourOf(now))}`}
          under={<Under count={standing.filter(({ settled }) => !settled).length + today.more} />}
        >
          {newsText(today.news, now)}
        </PageTitle>
        <NewPill className={styles.pill} onClick={() => renew()}>
          {arrived > 0 && t('today.arrived', { count: arrived })}
        </NewPill>
        <h2 ref={list} tabIndex={-1} className={styles.heading}>
          {t('today.situations')}
        </h2>
        {standing.length === 0 ? (
          <Card>
            <EmptyState
              title={t('today.empty')}
              drawing="rest"
              act={<LinkButton href={paths.home}>{t('today.empty_act')}</LinkButton>}
            >
              {t('today.empty_why')}
            </EmptyState>
          </Card>
        ) : (
          <Card>
            {standing.map(({ situation, settled }, at) => {
              const Row = rows[situation.kind]
              return (
                <Row
                  key={situation.key}
                  situation={situation}
                  settled={settled}
                  mine={today.mine.includes(situation.key)}
                  first={at === firstOpen}
                  onLater={() => {
                    void later(situation, at)
                    list.current?.focus()
                  }}
                  onDrop={() => away(situation.key)}
                  onPutBack={() => putBack(situation, at)}
                />
              )
            })}
          </Card>
        )}
        <Rest today={today} />
      </div>
      <Side today={today} />
    </div>
  )
}

function Under({ count }: { count: number }) {
  const t = useT()
  if (count === 0) return null
  return (
    <>
      {t('today.count', { count })} {count > 1 && <OrderExplained />}
      {count > 1 && '.'}
    </>
  )
}

function Rest({ today: { more, snoozed } }: { today: Today }) {
  const t = useT()
  if (more === 0 && snoozed === 0) return null
  return (
    <p className={styles.rest}>
      {more > 0 && t('today.more', { count: more })} {snoozed > 0 && t('today.asleep', { count: snoozed })}
    </p>
  )
}

function Side({ today: { gestures, places } }: { today: Today }) {
  const t = useT()
  return (
    <aside className={styles.side} aria-label={t('today.places')}>
      {gestures && (
        <Card ground="sunken">
          <CardTitle>{t('today.gestures')}</CardTitle>
          <p>{t('today.gestures_text', gestures)}</p>
        </Card>
      )}
      <Card>
        <CardTitle>{t('today.places')}</CardTitle>
        <p>{t('today.places_text', { count: places })}</p>
        <a href={paths.communities}>{t('today.places_act')}</a>
      </Card>
    </aside>
  )
}
