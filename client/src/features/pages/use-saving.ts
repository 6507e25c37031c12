import { type FormEvent, useState } from 'react'
import type { ApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { lacks } from './checked'
import type { Wrong } from './components/writing-fields'

/** A page's form on its way: what it lacks is said first, it is sent once at a time, and why it did not arrive is kept. */
export function useSaving(draft: Parameters<typeof lacks>[1], send: () => Promise<void>) {
  const t = useT()
  const [wrong, setWrong] = useState<Wrong>({})
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    const missing = lacks(t, draft)
    setWrong(missing ?? {})
    if (missing) return
    setBusy(true)
    setError(undefined)
    try {
      await send()
    } catch (thrown) {
      setError(thrown as ApiError)
    } finally {
      setBusy(false)
    }
  }
  return { save, busy, error, wrong, forgive: () => setWrong({}) }
}
