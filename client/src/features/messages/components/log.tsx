import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowDown } from 'lucide-react'
import {
  type Conversation,
  markConversationRead,
  type Message,
} from '@osmose/shared/messages/messages.contract'
import { formatList } from '@osmose/shared/core/format'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { call } from '../../../lib/call'
import { useLocale, useT } from '../../../lib/i18n'
import { useNow } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { logQuery, messageKeys } from '../messages.queries'
import { nameOf } from '../names'
import { useMessageOutbox } from '../outbox'
import { useTyping } from '../typing'
import { lastSeen, useLogScroll } from '../use-log-scroll'
import { dayWords, sameDay } from '../when'
import { MessageItem } from './message-item'
import { UnsentLine } from './unsent-line'
import styles from './log.module.css'

type Props = {
  conversation: Conversation
  /** `latest`, `unread` or a place. */
  start: string
  onStart: (start: string) => void
  onReply: (message: Message) => void
  onEdit: (message: Message) => void
  onPropose: (message: Message) => void
}

const TOGETHER_MS = 5 * 60_000
const READ_PAUSE_MS = 400

/** What was said, oldest first, one scroll of its own. New messages are read aloud politely. */
export function Log({ conversation, start, onStart, ...acts }: Props) {
  const t = useT()
  const locale = useLocale()
  const me = useMe().person
  const log = useInfiniteQuery(logQuery(conversation.id, start))
  const { data, error, hasPreviousPage, hasNextPage, isFetchingPreviousPage, isFetchingNextPage } = log
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const unsent = useMessageOutbox().filter((item) => item.conversationId === conversation.id)
  /** Where « new » begins, as it was when one came. */
  const [newFrom] = useState(conversation.unread ? conversation.readTo + 1 : undefined)
  const highlighted = /^\d+$/.test(start) ? Number(start) : undefined
  const beginPlace = highlighted ?? (start === 'unread' ? newFrom : undefined)
  const begin = items.find(({ place }) => beginPlace !== undefined && place >= beginPlace)?.id
  const { box, isAtEnd, note, toEnd } = useLogScroll({
    first: data ? (items[0]?.id ?? 'none') : undefined,
    last: `${items.at(-1)?.id} ${unsent.length}`,
    begin: begin && `message-${begin}`,
  })
  const reads = useReading(conversation, box)
  useEffect(reads, [items, isAtEnd, reads])
  const names = useMemo(
    () =>
      new Map([
        [me.id, me.name],
        ...conversation.people.map(({ person }) => [person.id, person.name] as const),
      ]),
    [conversation.people, me],
  )
  const onGo = useCallback(
    (place: number) => {
      const shown = box.current?.querySelector<HTMLElement>(`[data-message="${place}"]`)
      if (!shown) return onStart(String(place))
      shown.scrollIntoView({ block: 'center' })
      shown.focus({ preventScroll: true })
    },
    [box, onStart],
  )
  const earlier = () => void log.fetchPreviousPage()
  const later = () => void log.fetchNextPage()
  const latest = () => {
    if (hasNextPage) onStart('latest')
    else toEnd()
  }
  const shared = { conversationId: conversation.id, me: me.id, names, size: conversation.size, onGo, ...acts }
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.log}
        role="log"
        aria-label={t('messages.log', { name: nameOf(t, locale, conversation) })}
        aria-busy={isFetchingPreviousPage || !data}
        tabIndex={0}
        onScroll={() => {
          note()
          reads()
          const log_ = box.current
          if (!log_) return
          if (log_.scrollTop < 200 && hasPreviousPage && !isFetchingPreviousPage) earlier()
          if (
            log_.scrollHeight - log_.scrollTop - log_.clientHeight < 200 &&
            hasNextPage &&
            !isFetchingNextPage
          )
            later()
        }}
      >
        <div className={styles.inside}>
          {error && !data && <QueryFailure error={error} onRetry={() => void log.refetch()} level={2} />}
          {!data && !error && (
            <Loading label={t('messages.loading')}>
              <RowsSkeleton rows={5} />
            </Loading>
          )}
          {data && (
            <Beginning
              conversation={conversation}
              empty={items.length === 0 && unsent.length === 0}
              hasEarlier={hasPreviousPage}
              loading={isFetchingPreviousPage}
              onEarlier={earlier}
            />
          )}
          <ol className={styles.items}>
            {items.map((message, at) => (
              <Fragment key={message.id}>
                <Between before={items[at - 1]} message={message} isNew={message.place === newFrom} />
                <li>
                  <MessageItem
                    {...shared}
                    message={message}
                    follows={follows(items[at - 1], message) && message.place !== newFrom}
                    last={at === items.length - 1 && !hasNextPage && unsent.length === 0}
                    highlighted={message.place === highlighted}
                  />
                </li>
              </Fragment>
            ))}
            {unsent.map((item) => (
              <UnsentLine key={item.id} item={item} />
            ))}
          </ol>
          {hasNextPage && (
            <Button kind="quiet" onClick={later} loading={isFetchingNextPage}>
              {t('messages.later')}
            </Button>
          )}
          <ReadBy conversation={conversation} items={items} me={me.id} />
        </div>
      </div>
      <Typing conversation={conversation} />
      {data && (!isAtEnd || hasNextPage) && (
        <Button size="small" icon={ArrowDown} className={styles.jump} onClick={latest}>
          {t('messages.jump_latest')}
        </Button>
      )}
    </div>
  )
}

const follows = (before: Message | undefined, message: Message): boolean =>
  before !== undefined &&
  !before.important &&
  before.author?.id === message.author?.id &&
  !message.quoted &&
  sameDay(before.sentAt, message.sentAt) &&
  Date.parse(message.sentAt) - Date.parse(before.sentAt) < TOGETHER_MS

/** The day, where it changes, and where what is new begins. */
function Between({ before, message, isNew }: { before?: Message; message: Message; isNew: boolean }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const day = !before || !sameDay(before.sentAt, message.sentAt)
  if (!day && !isNew) return null
  return (
    <li className={styles.between} data-new={isNew || undefined}>
      <span>
        {[day && dayWords(locale, message.sentAt, now), isNew && t('messages.new_here')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

type BeginningProps = {
  conversation: Conversation
  empty: boolean
  hasEarlier: boolean
  loading: boolean
  onEarlier: () => void
}

function Beginning({ conversation, empty, hasEarlier, loading, onEarlier }: BeginningProps) {
  const t = useT()
  if (hasEarlier)
    return (
      <Button kind="quiet" onClick={onEarlier} loading={loading}>
        {t('messages.earlier')}
      </Button>
    )
  if (empty)
    return (
      <EmptyState title={t('messages.nothing_yet')} level={3}>
        {t('messages.nothing_yet_why')}
      </EmptyState>
    )
  return (
    <p className={styles.first}>{t(conversation.fromStart ? 'messages.first' : 'messages.first_after')}</p>
  )
}

/** Under my last message: who has read it, of those who show it as I do. */
function ReadBy({
  conversation,
  items,
  me,
}: {
  conversation: Conversation
  items: readonly Message[]
  me: string
}) {
  const t = useT()
  const locale = useLocale()
  const last = items.at(-1)
  if (!last || last.author?.id !== me) return null
  const readers = conversation.people.filter(({ readTo }) => readTo !== null && readTo >= last.place)
  if (readers.length === 0) return null
  return (
    <p className={styles.readBy}>
      {conversation.kind === 'pair'
        ? t('messages.read_by_other')
        : t('messages.read_by', {
            names: formatList(
              locale,
              readers.map(({ person }) => person.name.split(' ')[0] ?? ''),
            ),
          })}
    </p>
  )
}

function Typing({ conversation }: { conversation: Conversation }) {
  const t = useT()
  const locale = useLocale()
  const writing = useTyping(conversation.id)
  const names = conversation.people
    .filter(({ person }) => writing.includes(person.id))
    .map(({ person }) => person.name.split(' ')[0] ?? '')
  return (
    <p className={styles.typing} aria-live="off">
      {names.length > 0 && t('messages.typing', { names: formatList(locale, names), count: names.length })}
    </p>
  )
}

/** Tells the server, a moment later, up to where one has read while the page is in view. */
function useReading(conversation: Conversation, box: { current: HTMLDivElement | null }) {
  const client = useQueryClient()
  const told = useRef(conversation.readTo)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { id: conversationId } = conversation
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const log = box.current
      if (!log || document.visibilityState !== 'visible') return
      const place = lastSeen(log)
      if (place <= told.current) return
      told.current = place
      void call(markConversationRead, { params: { conversationId }, body: { place } })
        .then(() => client.invalidateQueries({ queryKey: messageKeys.unread }))
        .catch(() => (told.current = 0))
    }, READ_PAUSE_MS)
  }, [box, client, conversationId])
  useEffect(() => {
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [tell])
  return tell
}
