import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Nearer to the end than this, in pixels, one reads what comes. */
const NEAR = 80

interface Setup {
  /** What changes when messages come at the beginning, and at the end. */
  first: string | undefined
  last: string | undefined
  /** The message to begin at; none: the end. */
  begin: string | undefined
}

/**
 * The place of a reader in a log that grows at both ends: who is at the end stays at the end, for anybody else nothing
 * moves. Where the reader is decides what counts as read.
 */
export function useLogScroll({ first, last, begin }: Setup) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(begin === undefined)
  const anchor = useRef<{ id: string; top: number } | undefined>(undefined)
  const begun = useRef(false)
  const [isAtEnd, setIsAtEnd] = useState(begin === undefined)

  const note = useCallback(() => {
    const log = box.current
    if (!log) return
    atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
    setIsAtEnd(atEnd.current)
    const top = log.getBoundingClientRect().top
    const seen = [...log.querySelectorAll<HTMLElement>('[data-message]')].find(
      (message) => message.getBoundingClientRect().bottom > top,
    )
    anchor.current = seen && { id: seen.id, top: seen.getBoundingClientRect().top - top }
  }, [])

  useLayoutEffect(() => {
    const log = box.current
    if (!log || first === undefined) return
    if (!begun.current) {
      begun.current = true
      const start = begin === undefined ? null : document.getElementById(begin)
      if (start)
        log.scrollTop +=
          start.getBoundingClientRect().top - log.getBoundingClientRect().top - log.clientHeight / 4
      else log.scrollTop = log.scrollHeight
    } else if (atEnd.current) log.scrollTop = log.scrollHeight
    else if (anchor.current) {
      const known = document.getElementById(anchor.current.id)
      if (known)
        log.scrollTop +=
          known.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.current.top
    }
    note()
  }, [first, last, begin, note])

  // Pictures, fonts and the writing field change heights without any message.
  useEffect(() => {
    const log = box.current
    const inside = log?.firstElementChild
    if (!log || !inside) return
    const observer = new ResizeObserver(() => {
      if (atEnd.current) log.scrollTop = log.scrollHeight
    })
    observer.observe(inside)
    observer.observe(log)
    return () => observer.disconnect()
  }, [])

  const toEnd = useCallback(() => {
    const log = box.current
    if (!log) return
    log.scrollTop = log.scrollHeight
    note()
  }, [note])

  return { box, isAtEnd, note, toEnd }
}

/** The place of the last message whose beginning is in view. */
export function lastSeen(log: HTMLElement): number {
  const { bottom } = log.getBoundingClientRect()
  const shown = [...log.querySelectorAll<HTMLElement>('[data-message]')]
  const seen = shown.findLast((message) => message.getBoundingClientRect().top < bottom - 8)
  return Number(seen?.dataset.message ?? 0)
}
