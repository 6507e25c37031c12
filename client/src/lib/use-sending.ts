import { useEffect, useRef, useState } from 'react'
import { ApiError } from './call'

export interface Sending {
  id: number
  file: File
  /** 0 to 1. */
  share: number
  /** Why it stands still; undefined while it goes on. */
  refusal?: string
  /** The code of that refusal. */
  code?: string
}

/** Whether the file itself is refused: sending it again changes nothing. */
export const isFinal = ({ code = '' }: Pick<Sending, 'code'>): boolean =>
  /^files\.(?:empty_file|too_large|refused_\w+|broken_image|image_too_large)$/.test(code)

interface Way<Stored> {
  send: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<Stored>
  onArrived: (stored: Stored) => Promise<void> | void
  refusalOf: (error: unknown) => string
}

/** Files on their way: each shows how far it is, can be given up, and gone on with when it stopped. */
export function useSending<Stored>({ send, onArrived, refusalOf }: Way<Stored>) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const last = useRef(0)
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  const drop = (id: number) => {
    stops.current.delete(id)
    setSending((list) => list.filter((one) => one.id !== id))
  }
  const change = (id: number, fields: Partial<Sending>) =>
    setSending((list) => list.map((one) => (one.id === id ? { ...one, ...fields } : one)))

  const start = async (id: number, file: File) => {
    const stop = new AbortController()
    stops.current.set(id, stop)
    try {
      const stored = await send(file, (share) => change(id, { share }), stop.signal)
      if (stop.signal.aborted) return
      await onArrived(stored)
      drop(id)
    } catch (error) {
      if (!stop.signal.aborted)
        change(id, { refusal: refusalOf(error), code: error instanceof ApiError ? error.code : undefined })
    }
  }
  return {
    sending,
    add: (files: readonly File[]) => {
      for (const file of files) {
        const id = ++last.current
        setSending((list) => [...list, { id, file, share: 0 }])
        void start(id, file)
      }
    },
    resume: ({ id, file }: Sending) => {
      change(id, { refusal: undefined, code: undefined })
      void start(id, file)
    },
    giveUp: ({ id }: Sending) => {
      stops.current.get(id)?.abort()
      drop(id)
    },
  }
}
