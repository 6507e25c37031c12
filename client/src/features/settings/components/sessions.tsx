import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Monitor, Smartphone } from 'lucide-react'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { endSession, type listSessions } from '@osmose/shared/identity/identity.contract'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, type Translate, useT } from '../../../lib/i18n'
import { whenText } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { deviceOf } from '../device'
import { sessionsQuery } from '../settings.queries'
import styles from './settings.module.css'

type Sessions = ReplyOf<typeof listSessions>
type Session = Sessions['items'][number]

/** Where my account is open; any of them can be ended from here. */
export function Sessions({ onSignOut }: { onSignOut: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(sessionsQuery)
  const end = async (session: Session) => {
    const { queryKey } = sessionsQuery
    const before = client.getQueryData(queryKey)
    client.setQueryData(
      queryKey,
      (sessions) => sessions && { items: sessions.items.filter(({ id }) => id !== session.id) },
    )
    try {
      await call(endSession, { params: { sessionId: session.id } })
      showToast(t('settings.session_ended', { device: deviceName(t, session) }))
    } catch (failure) {
      client.setQueryData(queryKey, before)
      showToast(errorText(failure as ApiError))
    }
  }
  if (error && !data) return <QueryFailure error={error} level={2} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('settings.sessions_loading')}>
        <RowsSkeleton rows={2} />
      </Loading>
    )
  const items = [...data.items].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt),
  )
  return (
    <ul className={styles.sessions}>
      {items.map((session) => {
        const Drawing = deviceOf(session.device)?.handheld ? Smartphone : Monitor
        const device = deviceName(t, session)
        return (
          <li key={session.id}>
            <Drawing aria-hidden />
            <p>
              <strong>{device}</strong>
              <small id={`session-${session.id}`}>
                {t('settings.opened', { when: whenText(session.createdAt) })},{' '}
                {t('settings.seen', { when: whenText(session.seenAt) })}
              </small>
            </p>
            {session.current ? (
              <span className={styles.here}>
                {t('settings.here')} <TextButton onClick={onSignOut}>{t('settings.sign_out')}</TextButton>
              </span>
            ) : (
              <TextButton
                aria-label={t('settings.end_session_name', { device })}
                aria-describedby={`session-${session.id}`}
                onClick={() => void end(session)}
              >
                {t('settings.end_session')}
              </TextButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function deviceName(t: Translate, { device }: Session): string {
  const known = deviceOf(device)
  if (!known) return t('settings.unknown_device')
  return known.system ? t('settings.on', { browser: known.browser, system: known.system }) : known.browser
}
