import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { tellPresence } from '@osmose/shared/messages/showing.contract'
import { call } from '../../lib/call'
import { connection } from '../../lib/socket'
import { useStore } from '../../lib/store'
import { messageKeys, messageSettingsQuery } from './messages.queries'
import { closeMessageOutbox, openMessageOutbox, sayAgain } from './outbox'

const BEAT_MS = 45_000
const LATER_MS = 4_000

/** What messages do behind every page: keep what was not sent, look again after a gap, show presence to those who want it. */
export function useMessagesAlive(personId: string): void {
  const client = useQueryClient()
  const { state } = useStore(connection)
  useEffect(() => {
    openMessageOutbox(personId)
    return closeMessageOutbox
  }, [personId])
  useEffect(() => {
    const again = () => sayAgain(client)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [client])
  useEffect(() => {
    if (state !== 'live') return
    sayAgain(client)
    void client.invalidateQueries({ queryKey: messageKeys.list })
    void client.invalidateQueries({ queryKey: messageKeys.unread })
  }, [state, client])
  usePresence()
}

function usePresence() {
  const [later, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS)
    return () => clearTimeout(timer)
  }, [])
  const shown = useQuery({ ...messageSettingsQuery, enabled: later }).data?.presence ?? false
  useEffect(() => {
    if (!shown) return
    const tell = (here: boolean) => void call(tellPresence, { body: { here } }).catch(() => undefined)
    const beat = () => tell(document.visibilityState === 'visible')
    beat()
    const timer = setInterval(() => document.visibilityState === 'visible' && tell(true), BEAT_MS)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [shown])
}
