import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Named, namedAt } from './mentions'

type Field = RefObject<HTMLTextAreaElement | null>

/** The name that is being typed after an `@`, if one is. */
export function useTyping(field: Field) {
  const [typed, setTyped] = useState<{ from: number; query: string }>()
  const [at, setAt] = useState(0)
  return {
    field,
    typed,
    at,
    setAt,
    look: () => {
      const next = field.current ? namedAt(field.current.value, field.current.selectionStart) : undefined
      setTyped(next)
      if (next?.query !== typed?.query) setAt(0)
    },
    close: () => setTyped(undefined),
  }
}

interface Setup<Person> {
  typing: ReturnType<typeof useTyping>
  /** Whom the typed name may mean; empty while none is typed. */
  people: readonly Person[]
  text: string
  named: Named
  onChange: (text: string, named: Named) => void
}

/** Choosing one of these people for the name being typed: what the field, its keys and its list need. */
export function useNaming<Person extends { id: string; name: string }>(setup: Setup<Person>) {
  const { typing, people, text, named, onChange } = setup
  const { field, typed, at, setAt, look, close } = typing
  const listId = useId()
  /** Where a name with its space was just put: a space typed by habit is there already. */
  const spaced = useRef<number>(undefined)
  const active = people[Math.min(at, people.length - 1)]

  const pick = (id: string) => {
    const person = people.find((candidate) => candidate.id === id)
    const input = field.current
    if (!person || !typed || !input) return
    const written = `@${person.name} `
    const after = text.slice(input.selectionStart).replace(/^ /, '')
    // At once: whoever types fast is already at the next letter.
    flushSync(() => {
      onChange(text.slice(0, typed.from) + written + after, { ...named, [person.name]: person.id })
      close()
    })
    const end = typed.from + written.length
    input.setSelectionRange(end, end)
    spaced.current = end
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isSpaced = event.key === ' ' && field.current?.selectionStart === spaced.current
    spaced.current = undefined
    if (isSpaced) {
      event.preventDefault()
      return true
    }
    if (!active) return false
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % people.length),
      ArrowUp: () => setAt((at - 1 + people.length) % people.length),
      Enter: () => pick(active.id),
      Tab: () => pick(active.id),
      Escape: close,
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
    close,
    fieldProps: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': people.length > 0 ? listId : undefined,
      'aria-activedescendant': active ? `${listId}-${active.id}` : undefined,
    },
  }
}
