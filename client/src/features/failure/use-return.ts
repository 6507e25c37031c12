import { useEffect, useRef } from 'react'
import { connection } from '../../lib/socket'

/** Calls when the network is there again: the browser says so, or the server speaks through the socket. */
export function useReturn(onReturn: (() => void) | undefined): void {
  const latest = useRef(onReturn)
  latest.current = onReturn
  useEffect(() => {
    const back = () => latest.current?.()
    const forget = connection.subscribe(() => connection.read().state === 'live' && back())
    addEventListener('online', back)
    return () => {
      forget()
      removeEventListener('online', back)
    }
  }, [])
}
