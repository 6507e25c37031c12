import { useEffect, useState } from 'react'

/** A value once it has rested for a while, in milliseconds: for what asks the server about something being typed. */
export function useSettled<Value>(value: Value, rest: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest)
    return () => clearTimeout(timer)
  }, [value, rest])
  return settled
}
