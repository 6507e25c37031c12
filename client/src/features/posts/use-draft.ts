import { useEffect, useRef, useState } from 'react'
import { keep, kept } from '../../lib/kept'
import { useSoon } from '../../lib/use-soon'
import { useMe } from '../identity/identity.public'
import type { Named } from './mentions'

/** The fields that are open, by name; see `giveBack`. */
const fields = new Map<string, (next: (was: object) => object) => void>()

/** State that survives a closed page: kept on this device for this person until it is cleared. */
export function useDraft<Value extends object>(name: string, initial: Value) {
  const personId = useMe().person.id
  const key = `draft.${name}`
  const [draft, setDraft] = useState<Value>(() => ({
    ...initial,
    ...(kept(personId, key) as Value | undefined),
  }))
  const latest = useRef(draft)
  const writing = useSoon(() => keep(personId, key, latest.current), 300)

  const put = (value: Value) => {
    latest.current = value
    setDraft(value)
  }
  /** Made from what stands there now, for what comes late. */
  const change = (some: Partial<Value> | ((was: Value) => Partial<Value>)) => {
    const was = latest.current
    put({ ...was, ...(typeof some === 'function' ? some(was) : some) })
    writing.soon()
  }
  const clear = () => {
    writing.drop()
    keep(personId, key, undefined)
    put(initial)
  }
  useEffect(() => {
    fields.set(name, (next) => {
      latest.current = next(latest.current) as Value
      setDraft(latest.current)
      writing.soon()
    })
    return () => void fields.delete(name)
  }, [name, writing])
  return { draft, change, clear }
}

/** Whether something is kept under this name for this person. */
export const hasDraft = (personId: string, name: string): boolean =>
  kept(personId, `draft.${name}`) !== undefined

/** Puts words that were refused back into the field they came from, after what stands there; false where it is not open. */
export function giveBack(
  name: string,
  { text, named, files = [] }: { text: string; named: Named; files?: readonly object[] },
): boolean {
  const put = fields.get(name)
  put?.((was) => {
    const there = was as { text: string; named: Named; files?: readonly object[] }
    const words = [there.text.trim(), text].filter((part) => part !== '')
    return {
      ...there,
      text: words.join('\n\n'),
      named: { ...there.named, ...named },
      ...(files.length > 0 && { files: [...(there.files ?? []), ...files] }),
    }
  })
  return put !== undefined
}
