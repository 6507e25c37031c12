import { useRef, useState } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import type { TextDocument } from '@osmose/shared/text/document'
import { keep, kept } from '../../lib/kept'
import { useSoon } from '../../lib/use-soon'
import { useMe } from '../identity/identity.public'

export interface PageDraft {
  title: string
  document: TextDocument
  lang: Locale
  note: string
  parentId: string | null
  /** The version it was begun on; 0 for a new text. */
  version: number
}

/** What is being written of a page, kept on this device for this person until it is saved or dropped. */
export function usePageDraft(name: string, initial: PageDraft) {
  const personId = useMe().person.id
  const key = `page.${name}`
  const [found] = useState(() => kept(personId, key) as PageDraft | undefined)
  const [draft, setDraft] = useState<PageDraft>(found ?? initial)
  const [isDirty, setDirty] = useState(false)
  const latest = useRef(draft)
  const keeping = useSoon(() => keep(personId, key, latest.current), 300)

  const put = (value: PageDraft) => {
    latest.current = value
    setDraft(value)
  }
  const change = (fields: Partial<PageDraft>) => {
    setDirty(true)
    put({ ...latest.current, ...fields })
    keeping.soon()
  }
  /** Forgets what was kept; `to` is shown from then on. */
  const clear = (to: PageDraft = initial) => {
    setDirty(false)
    keeping.drop()
    keep(personId, key, undefined)
    put(to)
  }
  return { draft, change, clear, isFound: found !== undefined, isDirty }
}
