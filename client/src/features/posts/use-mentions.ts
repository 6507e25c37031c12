import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { call } from '../../lib/call'
import { type Named, namedAt } from './mentions'

interface Setup {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  named: Named
  communityId: string | undefined
  onChange: (text: string, named: Named) => void
}

/** People to name while one writes: what the field, its keys and its list need. */
export function useMentions({ field, text, named, communityId, onChange }: Setup) {
  const listId = useId()
  const [typed, setTyped] = useState<{ from: number; query: string }>()
  const [at, setAt] = useState(0)
  const { data } = useQuery({
    queryKey: ['directory', 'suggestions', communityId ?? '', typed?.query ?? ''],
    queryFn: ({ signal }) =>
      call(suggestPeople, { query: { q: typed?.query ?? '', community: communityId }, signal }),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const people: PersonRef[] = typed ? (data?.items ?? []) : []
  const active = people[Math.min(at, people.length - 1)]

  const look = () => {
    const caret = field.current?.selectionStart ?? 0
    const next = namedAt(field.current?.value ?? text, caret)
    setTyped(next)
    if (next?.query !== typed?.query) setAt(0)
  }
  const pick = (id: string) => {
    const person = people.find((candidate) => candidate.id === id)
    if (!person || !typed || !field.current) return
    const caret = field.current.selectionStart
    const written = `@${person.name} `
    onChange(text.slice(0, typed.from) + written + text.slice(caret), { ...named, [person.name]: person.id })
    setTyped(undefined)
    const end = typed.from + written.length
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active) return false
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % people.length),
      ArrowUp: () => setAt((at - 1 + people.length) % people.length),
      Enter: () => pick(active.id),
      Tab: () => pick(active.id),
      Escape: () => setTyped(undefined),
    }
    const move = moves[event.key]
    if (!move) return false
    event.preventDefault()
    event.stopPropagation()
    move()
    return true
  }
  /** Types the sign for the person who prefers a button. */
  const begin = () => {
    const input = field.current
    if (!input) return
    const { selectionStart: start, selectionEnd: end } = input
    const gap = start === 0 || /\s$/.test(text.slice(0, start)) ? '' : ' '
    onChange(`${text.slice(0, start)}${gap}@${text.slice(end)}`, named)
    input.focus()
    requestAnimationFrame(() => {
      input.setSelectionRange(start + gap.length + 1, start + gap.length + 1)
      look()
    })
  }
  return {
    listId,
    people,
    active,
    look,
    pick,
    begin,
    onKeyDown,
    close: () => setTyped(undefined),
    fieldProps: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': people.length > 0 ? listId : undefined,
      'aria-activedescendant': active ? `${listId}-${active.id}` : undefined,
    },
  }
}
