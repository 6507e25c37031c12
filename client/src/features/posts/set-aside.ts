import { keep, kept } from '../../lib/kept'
import { blank, isBlank, type Writing } from './writing'

const MOST = 20

/** What was being written on this device makes room, unless it is the draft that is opened. The last one first. */
export function putAside(personId: string, opened: string | undefined): readonly Writing[] {
  const here = kept(personId, 'draft.writing') as Writing | undefined
  const former = asideOf(personId).filter(({ key }) => key !== here?.key)
  const all = [...(here ? [{ ...blank, ...here }] : []), ...former].filter((writing) => !isBlank(writing))
  keep(
    personId,
    'draft.writing',
    all.find(({ key }) => key === opened),
  )
  return setAside(
    personId,
    all.filter(({ key }) => key !== opened),
  )
}

/** Takes one out, to go on with it or because it is gone. */
export function takeOut(personId: string, key: string): readonly Writing[] {
  return setAside(
    personId,
    asideOf(personId).filter((writing) => writing.key !== key),
  )
}

const asideOf = (personId: string) => (kept(personId, 'draft.aside') as Writing[] | undefined) ?? []

function setAside(personId: string, writings: readonly Writing[]): readonly Writing[] {
  keep(personId, 'draft.aside', writings.length > 0 ? writings.slice(0, MOST) : undefined)
  return writings
}
