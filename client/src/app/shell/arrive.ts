import { useEffect } from 'react'
import { useRouterState } from '@tanstack/react-router'

/** A page that still grows moves its parts about; after this many milliseconds it stands. */
const settles = 3000
const readersOwn = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** An address with a hash leads to that part of the page, on screen and under the keyboard, however late it is drawn. Forms bring the keyboard themselves. */
export function useArrivalAtPart(): void {
  const key = useRouterState({ select: ({ location }) => location.state.__TSR_key })
  const hash = useRouterState({ select: ({ location }) => location.hash })
  useEffect(() => (hash ? arriveAt(hash) : undefined), [key, hash])
}

/** Keeps a part in view until the page has settled or the reader moves. */
export function arriveAt(id: string): () => void {
  let arrived = false
  const show = () => {
    const part = document.getElementById(id)
    if (!part || part.matches('form, main')) return
    const tall = part.getBoundingClientRect().height > window.innerHeight * 0.6
    part.scrollIntoView({ block: tall || part.tagName === 'SECTION' ? 'start' : 'center' })
    // What was focused may have been drawn afresh.
    if (arrived && document.activeElement !== document.body) return
    arrived = true
    const focused = part.querySelector<HTMLElement>('h1, h2, h3') ?? part
    if (focused.tabIndex < 0) focused.tabIndex = -1
    focused.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(show)
  const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(show)
  const leave = () => {
    watch.disconnect()
    resized?.disconnect()
    clearTimeout(timer)
    for (const name of readersOwn) window.removeEventListener(name, leave)
  }
  const timer = setTimeout(leave, settles)
  for (const name of readersOwn) window.addEventListener(name, leave, { passive: true })
  watch.observe(document.body, { childList: true, subtree: true })
  resized?.observe(document.body)
  show()
  return leave
}
