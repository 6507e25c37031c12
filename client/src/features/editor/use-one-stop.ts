import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { isShown } from '../../ui/arrows'

/** Makes a bar of buttons one stop for Tab: the button last reached. */
export function useOneStop() {
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const stops = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])].filter(isShown)
    for (const [index, stop] of stops.entries())
      stop.tabIndex = index === Math.min(at, stops.length - 1) ? 0 : -1
  })
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const stops = [...event.currentTarget.querySelectorAll('button')].filter(isShown)
    const reached = stops.findIndex((stop) => stop.contains(event.target))
    if (reached >= 0) setAt(reached)
  }
  return { bar, onFocus }
}
