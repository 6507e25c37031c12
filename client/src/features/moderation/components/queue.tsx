import { useMemo, useRef } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CaseCard } from '@osmose/shared/moderation/moderation.contract'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { useNow, whenText } from '../../../lib/time'
import { phone, useMedia } from '../../../lib/use-media'
import { QueryFailure } from '../../failure/query-failure.public'
import { casePath, casesQuery, reportsQuery } from '../moderation.queries'
import { CaseView } from './case-view'
import { QueueList } from './queue-list'
import { Reports } from './reports'
import styles from './queue.module.css'

type Props = {
  open: string | undefined
  /** Messages are for the moderation of the network. */
  judgesMessages: boolean
}

/** Flagged texts at the left, the one that is open in the middle, what one should know at the right. On a phone one of them at a time. */
export function Queue({ open, judgesMessages }: Props) {
  const t = useT()
  const onPhone = useMedia(phone)
  const page = useRef<HTMLDivElement>(null)
  const waiting = useInfiniteQuery(casesQuery('waiting'))
  const decided = useInfiniteQuery(casesQuery('decided'))
  const messages = useQuery({ ...reportsQuery, enabled: judgesMessages }).data?.items.length ?? 0
  const toDecide = useMemo(() => waiting.data?.pages.flatMap((page) => page.items) ?? [], [waiting.data])
  const settled = useMemo(() => decided.data?.pages.flatMap((page) => page.items) ?? [], [decided.data])
  const shown = open ?? (onPhone ? undefined : toDecide[0]?.id)
  const alone = onPhone && shown !== undefined
  usePage({ title: t('app.moderation'), ...(alone && { up: paths.moderation, short: t('app.moderation') }) })
  if (waiting.error) return <QueryFailure error={waiting.error} onRetry={() => void waiting.refetch()} />
  if (!waiting.data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={5} />
      </Loading>
    )
  const next = toDecide.find(({ id }) => id !== shown)
  /** What was decided or put off goes, and the title says what is left. */
  const leave = (to: string) => {
    page.current?.querySelector('h1')?.focus()
    go(to)
  }
  return (
    <div ref={page} className={styles.page} data-wide>
      {alone ? (
        <h1 tabIndex={-1}>
          <VisuallyHidden>{t('app.moderation')}</VisuallyHidden>
        </h1>
      ) : (
        <Title waiting={toDecide} more={waiting.hasNextPage} messages={messages} />
      )}
      <div
        className={styles.desk}
        data-bare={(toDecide.length === 0 && settled.length === 0 && !shown) || undefined}
      >
        {!alone && (
          <QueueList
            waiting={toDecide}
            decided={settled}
            shown={shown}
            onOlder={decided.hasNextPage ? () => void decided.fetchNextPage() : undefined}
            onMore={waiting.hasNextPage ? () => void waiting.fetchNextPage() : undefined}
          />
        )}
        {shown && (
          <CaseView
            key={shown}
            caseId={shown}
            onDone={() => leave(next ? casePath(next.id) : paths.moderation)}
            onLater={() => leave(next ? casePath(next.id) : paths.today)}
          />
        )}
        {!shown && toDecide.length === 0 && messages === 0 && (
          <Card className={styles.empty}>
            <EmptyState
              title={t('moderation.queue_empty')}
              drawing="rest"
              act={<LinkButton href={paths.charter}>{t('moderation.read_charter')}</LinkButton>}
            >
              {settled.length > 0 ? t('moderation.queue_empty_why') : t('moderation.queue_none_why')}
            </EmptyState>
          </Card>
        )}
      </div>
      {judgesMessages && !alone && <Reports />}
    </div>
  )
}

function Title({ waiting, more, messages }: { waiting: CaseCard[]; more: boolean; messages: number }) {
  const t = useT()
  const now = useNow()
  const oldest = waiting[0]?.waitingSince
  const alsoMessages = messages > 0 && t('moderation.queue_messages', { count: messages })
  if (!oldest) return <PageTitle>{alsoMessages || t('moderation.queue_empty')}</PageTitle>
  const when = whenText(oldest, now)
  return (
    <PageTitle under={alsoMessages}>
      {more
        ? t('moderation.queue_title_many', { when })
        : t('moderation.queue_title', { count: waiting.length, when })}
    </PageTitle>
  )
}
