import { keep, kept } from '../../lib/kept'
import { blank, isBlank, type Writing } from './writing'

const MOST = 20

/** What a person has begun to write and this device holds, the last first. */
export function heldWritings(personId: string): readonly Writing[] {
  const held = (kept(personId, 'writings') as Partial<Writing>[] | undefined) ?? []
  return held.map((writing) => ({ ...blank, ...writing })).filter(isWorthKeeping)
}

/** Without a word it is no draft yet, unless the server has one that is being emptied here. */
const isWorthKeeping = (writing: Writing) => writing.base > 0 || !isBlank(writing)

/** Holds it in the place of what was held of it; of too many, the oldest goes that the server has whole. */
export function hold(personId: string, writing: Writing): void {
  if (!isWorthKeeping(writing)) return letGo(personId, writing.key)
  const all = [writing, ...others(personId, writing.key)]
  if (all.length > MOST) {
    const safe = all.findLastIndex(({ unsaved }) => !unsaved)
    all.splice(safe > 0 ? safe : MOST, 1)
  }
  keep(personId, 'writings', all)
}

export function letGo(personId: string, key: string): void {
  const left = others(personId, key)
  keep(personId, 'writings', left.length > 0 ? left : undefined)
}

const others = (personId: string, key: string) =>
  heldWritings(personId).filter((writing) => writing.key !== key)
