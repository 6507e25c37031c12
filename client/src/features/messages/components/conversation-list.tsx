import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { PenLine, Search, X } from 'lucide-react'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { IconButton } from '../../../ui/icon-button'
import { MoreButton } from '../../../ui/more-button'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { useNow } from '../../../lib/time'
import { phone, useMedia } from '../../../lib/use-media'
import { useTyped } from '../../directory/directory.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { conversationsQuery } from '../messages.queries'
import { ConversationRow } from './conversation-row'
import { FoundMessages } from './found-messages'
import styles from './list.module.css'

type Props = { current?: string; onStart: () => void }

/** My conversations, the liveliest first; those I silenced wait below. A search takes the place of the list. */
export function ConversationList({ current, onStart }: Props) {
  const t = useT()
  const [q, setQ] = useState('')
  const [typed, setTyped] = useTyped(q, setQ)
  const narrow = useMedia(phone)
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>{t('messages.title')}</h1>
        <Button kind={narrow ? 'primary' : 'normal'} icon={PenLine} onClick={onStart}>
          {t(narrow ? 'messages.write_to' : 'messages.write')}
        </Button>
      </div>
      <TextField
        type="search"
        icon={Search}
        label={t('messages.search_label')}
        labelHidden
        placeholder={t('messages.search_hint')}
        value={typed}
        maxLength={200}
        end={
          typed !== '' && (
            <IconButton icon={X} label={t('messages.search_empty')} tip="none" onClick={() => setTyped('')} />
          )
        }
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
      />
      {q.length > 1 ? <FoundMessages words={q} /> : <Conversations current={current} />}
    </div>
  )
}

function Conversations({ current }: Pick<Props, 'current'>) {
  const t = useT()
  const now = useNow()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(conversationsQuery)
  if (error && !data) return <QueryFailure error={error} onRetry={() => void refetch()} level={2} />
  if (!data)
    return (
      <Loading label={t('messages.loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  const items = data.pages.flatMap((page) => page.items)
  const isMuted = ({ mutedUntil }: (typeof items)[number]) =>
    mutedUntil !== null && Date.parse(mutedUntil) > now
  const [open, muted] = [items.filter((item) => !isMuted(item)), items.filter(isMuted)]
  if (items.length === 0)
    return <EmptyState title={t('messages.empty')}>{t('messages.empty_why')}</EmptyState>
  return (
    <>
      <ul className={styles.rows} aria-label={t('messages.list_label')}>
        {open.map((item) => (
          <ConversationRow key={item.id} conversation={item} current={item.id === current} />
        ))}
      </ul>
      {muted.length > 0 && (
        <>
          <h2 className={styles.muted} id="muted-conversations">
            {t('messages.muted_title')}
          </h2>
          <ul className={styles.rows} aria-labelledby="muted-conversations">
            {muted.map((item) => (
              <ConversationRow key={item.id} conversation={item} current={item.id === current} />
            ))}
          </ul>
        </>
      )}
      {hasNextPage && (
        <MoreButton onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('messages.more')}
        </MoreButton>
      )}
    </>
  )
}
