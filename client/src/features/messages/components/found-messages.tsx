import { useQuery } from '@tanstack/react-query'
import type { MessageHit } from '@osmose/shared/messages/messages.contract'
import { formatList } from '@osmose/shared/core/format'
import { EmptyState } from '../../../ui/empty-state'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNow } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { foundQuery } from '../messages.queries'
import { shortWhen } from '../when'
import styles from './list.module.css'

/** What I may read that holds the words, best first; each leads to its place. */
export function FoundMessages({ words }: { words: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(foundQuery(words))
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} level={2} />
  return (
    <>
      <p role="status" className={styles.note}>
        {data && data.items.length > 0 && t('messages.search_found', { count: data.items.length })}
      </p>
      {!data && (
        <Loading label={t('messages.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      {data?.items.length === 0 && (
        <EmptyState title={t('messages.search_none')} drawing="search">
          {t('messages.search_none_why')}
        </EmptyState>
      )}
      <ul className={styles.rows}>
        {data?.items.map((hit) => (
          <Hit key={hit.messageId} hit={hit} />
        ))}
      </ul>
    </>
  )
}

function Hit({ hit }: { hit: MessageHit }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.top}>
          <a href={paths.conversation(hit.conversationId, hit.place)} className={styles.link} dir="auto">
            {hit.conversationName ?? (formatList(locale, hit.people) || t('messages.alone'))}
          </a>
          <time dateTime={hit.at}>{shortWhen(locale, hit.at, now)}</time>
        </p>
        <p className={styles.found}>
          <span className={styles.author}>
            {hit.mine ? t('messages.you') : (hit.authorName ?? t('messages.former'))}
          </span>{' '}
          <span lang={hit.lang} dir="auto">
            {hit.excerpt.map((part, at) => (part.found ? <mark key={at}>{part.text}</mark> : part.text))}
          </span>
        </p>
      </div>
    </li>
  )
}
