import { useEffect, useRef, useState } from 'react'
import { keep, kept } from '../../lib/kept'
import { useMe } from '../identity/identity.public'

/** State that survives a closed page: kept on this device for this person until it is cleared. */
export function useDraft<Value extends object>(name: string, initial: Value) {
  const personId = useMe().person.id
  const key = `draft.${name}`
  const [draft, setDraft] = useState<Value>(() => ({
    ...initial,
    ...(kept(personId, key) as Value | undefined),
  }))
  const [keptAt, setKeptAt] = useState<Date>()
  const [dirty, setDirty] = useState(false)

  /** What is not written down yet; taken away by `clear`, so that nothing published comes back. */
  const pending = useRef<Value>(undefined)

  useEffect(() => {
    if (!dirty) return
    pending.current = draft
    const write = () => {
      if (!pending.current) return
      keep(personId, key, pending.current)
      pending.current = undefined
    }
    const timer = setTimeout(() => {
      write()
      setKeptAt(new Date())
    }, 300)
    return () => {
      clearTimeout(timer)
      write()
    }
  }, [dirty, draft, personId, key])

  const change = (fields: Partial<Value>) => {
    setDirty(true)
    setDraft((was) => ({ ...was, ...fields }))
  }
  const clear = () => {
    pending.current = undefined
    setDirty(false)
    keep(personId, key, undefined)
    setDraft(initial)
    setKeptAt(undefined)
  }
  return { draft, change, clear, keptAt }
}
