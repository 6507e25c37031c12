import { Moon } from 'lucide-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Conversation } from '@osmose/shared/messages/messages.contract'
import { readRest, type Rest } from '@osmose/shared/messages/rest.contract'
import { call } from '../../../lib/call'
import { type Translate, useT } from '../../../lib/i18n'
import { clock, weekdayOf } from '../../../lib/time'
import styles from './dock.module.css'

const restQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['messages', 'rest', conversationId],
    queryFn: ({ signal }) => call(readRest, { params: { conversationId }, signal }),
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  })

/** Before one writes to somebody outside their hours: what time it is there, and when the message will be read. */
export function RestNote({ conversation }: { conversation: Conversation }) {
  const t = useT()
  const isPair = conversation.kind === 'pair'
  const rest = useQuery({ ...restQuery(conversation.id), enabled: isPair }).data?.rest
  const [other] = conversation.people
  if (!rest || !other) return null
  const name = other.person.name.split(' ')[0] ?? other.person.name
  return (
    <p className={styles.rest} role="note">
      <Moon aria-hidden />
      <span>{restWords(t, name, rest)}</span>
    </p>
  )
}

function restWords(t: Translate, name: string, { time, back }: Rest): string {
  const now = t('messages.rest_now', { name, time: clock(time) })
  if (!back) return `${now} ${t('messages.rest_no_end')}`
  const at = clock(back.time)
  if (back.inDays === 0) return `${now} ${t('messages.rest_today', { time: at })}`
  if (back.inDays === 1) return `${now} ${t('messages.rest_tomorrow', { time: at })}`
  return `${now} ${t('messages.rest_day', { day: weekdayOf(someDay(back.weekday), 'UTC'), time: at })}`
}

/** Some day that has this weekday, 1 for Monday. */
const someDay = (weekday: number): Date => new Date(Date.UTC(2024, 0, weekday))
