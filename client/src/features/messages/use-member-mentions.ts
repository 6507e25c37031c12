import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Conversation } from '@osmose/shared/messages/messages.contract'
import { faceOf, placeOf } from '../../lib/person'
import { type Named, namedAt } from '../posts/writing.public'

interface Draft {
  text: string
  named: Named
}
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const SHOWN = 6

/** People of the conversation to name while one writes; they are all known, nobody is asked. */
export function useMemberMentions(
  conversation: Conversation,
  field: RefObject<HTMLTextAreaElement | null>,
  draft: Draft,
  onChange: (draft: Draft) => void,
) {
  const listId = useId()
  const [typed, setTyped] = useState<{ from: number; query: string }>()
  const [at, setAt] = useState(0)
  const wanted = typed && plain(typed.query)
  const people =
    wanted === undefined
      ? []
      : conversation.people
          .filter(({ person, active }) => active && ` ${plain(person.name)}`.includes(` ${wanted}`))
          .slice(0, SHOWN)
          .map(({ person }) => ({
            id: person.id,
            name: person.name,
            photo: faceOf(person).photo,
            place: placeOf(person),
          }))
  const active = people[Math.min(at, people.length - 1)]

  const look = () => {
    const input = field.current
    const next = input ? namedAt(input.value, input.selectionStart) : undefined
    setTyped(next)
    if (next?.query !== typed?.query) setAt(0)
  }
  const pick = (id: string) => {
    const person = people.find((candidate) => candidate.id === id)
    const input = field.current
    if (!person || !typed || !input) return
    const written = `@${person.name} `
    onChange({
      text: draft.text.slice(0, typed.from) + written + draft.text.slice(input.selectionStart),
      named: { ...draft.named, [person.name]: person.id },
    })
    setTyped(undefined)
    const end = typed.from + written.length
    requestAnimationFrame(() => input.setSelectionRange(end, end))
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
  return {
    listId,
    people,
    active,
    look,
    pick,
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
