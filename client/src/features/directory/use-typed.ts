import { useEffect, useRef, useState } from 'react'

/**
 * What is being typed, at once in the field and a moment later (250 ms) to whoever asks the server. `value` is what is
 * asked for now; when it changes elsewhere (a link, going back), the field follows.
 */
export function useTyped(
  value: string,
  onSettled: (value: string) => void,
): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const settle = useRef(onSettled)
  settle.current = onSettled

  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      settle.current(wanted)
    }, 250)
    return () => clearTimeout(timer)
  }, [typed])

  return [typed, setTyped]
}
