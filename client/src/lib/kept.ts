import { recall, remember } from './on-device'

/**
 * What this browser keeps for one person: drafts, things not sent yet, small preferences. All of it is under one
 * prefix so that signing out can take it away, as a shared computer demands.
 */
const prefix = 'osmose.kept.'

export function keep(personId: string, name: string, value: unknown): void {
  remember(`${prefix}${personId}.${name}`, value === undefined ? undefined : JSON.stringify(value))
}

/** What was kept, as it was; whoever kept it knows its shape. */
export function kept(personId: string, name: string): unknown {
  const text = recall(`${prefix}${personId}.${name}`)
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export function forgetKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    /* nothing is kept where nothing can be */
  }
}
