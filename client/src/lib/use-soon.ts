import { useEffect, useRef, useState } from 'react'

/** Does something a moment after the last `soon`, and at once when the page is left: no last word waits for a timer. */
export function useSoon(act: () => void, milliseconds: number) {
  const latest = useRef(act)
  latest.current = act
  const [hand] = useState(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const drop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const now = () => {
      if (timer === undefined) return
      drop()
      latest.current()
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(now, milliseconds)
    }
    return { soon, now, drop }
  })
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && hand.now()
    addEventListener('pagehide', hand.now)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', hand.now)
      document.removeEventListener('visibilitychange', hidden)
      hand.now()
    }
  }, [hand])
  return hand
}
