import { keep, kept } from '../../lib/kept'
import { store, useStore } from '../../lib/store'

/** My last searches, on this device only; signing out takes them away with the rest of what the browser kept. */
const most = 6
const name = 'searches'
const changes = store(0)

export function useRecent(personId: string): readonly string[] {
  useStore(changes)
  return known(personId)
}

export function remember(personId: string, q: string): void {
  const wanted = q.trim()
  if (wanted.length < 2) return
  const others = known(personId).filter((one) => one.toLowerCase() !== wanted.toLowerCase())
  write(personId, [wanted, ...others].slice(0, most))
}

export const forget = (personId: string, q: string): void =>
  write(
    personId,
    known(personId).filter((one) => one !== q),
  )
export const forgetAll = (personId: string): void => write(personId, undefined)

function known(personId: string): readonly string[] {
  const searches = kept(personId, name)
  return Array.isArray(searches) ? searches.filter((one) => typeof one === 'string') : []
}

function write(personId: string, searches: readonly string[] | undefined): void {
  keep(personId, name, searches)
  changes.set((count) => count + 1)
}
