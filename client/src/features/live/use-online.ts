import { useEffect, useState } from 'react'

/** What the browser says of its own network, and since when. */
export function useOnline(): { now: boolean; since: number } {
  const [online, setOnline] = useState(() => ({ now: navigator.onLine, since: Date.now() }))
  useEffect(() => {
    const up = () => setOnline({ now: true, since: Date.now() })
    const down = () => setOnline({ now: false, since: Date.now() })
    addEventListener('online', up)
    addEventListener('offline', down)
    return () => {
      removeEventListener('online', up)
      removeEventListener('offline', down)
    }
  }, [])
  return online
}
