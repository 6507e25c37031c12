import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMessagesAlive } from '../../features/messages/alive.public'
import { openOutbox } from '../../features/posts/outbox.public'
import { speakWhole } from '../../lib/i18n'
import { listen, stopListening } from '../../lib/socket'
import { createListener } from '../realtime'
import { endSession } from '../session'

/** What goes on behind every page, and is fetched once the page is drawn: listening, and what waits to be sent. */
export function Behind({ personId }: { personId: string }) {
  useLive(personId)
  useMessagesAlive(personId)
  return null
}

/** Listens once the page is drawn, for as long as this person is signed in. */
function useLive(personId: string) {
  const client = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    openOutbox(personId)
    const listener = createListener(client, () => endSession(client, router))
    const timer = setTimeout(() => {
      void listen(listener).catch(() => undefined)
      void speakWhole().catch(() => undefined)
    }, 300)
    return () => {
      clearTimeout(timer)
      stopListening()
    }
  }, [client, router, personId])
}
