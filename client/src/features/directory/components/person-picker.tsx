import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Avatar } from '../../../ui/avatar'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { errorText, useT } from '../../../lib/i18n'
import { faceOf, placeOf } from '../../../lib/person'
import type { ApiError } from '../../../lib/call'
import { peopleQuery, readersQuery } from '../directory.queries'
import { useTyped } from '../use-typed'
import styles from './directory.module.css'

type Props = {
  label: string
  hint: string
  /** Said before anything is typed. */
  start?: string
  /** Only those who could read this community. */
  communityId?: string
  /** Who is not proposed. */
  except?: string
  /** Said where they are the only one of that name. */
  exceptWhy?: string
  /** What is wrong with those that were found so far. */
  error?: string
  /** What one may do with a person of the list; `again` empties the field for the next. */
  act: (person: PersonRef, again: () => void) => ReactNode
}

/** A field that finds people, accents and mistakes forgiven, and one act for each: arrows reach it, Enter does it. */
export function PersonPicker({
  label,
  hint,
  start,
  communityId,
  except,
  exceptWhy,
  error: wrong,
  act,
}: Props) {
  const t = useT()
  const field = useFocusOnceShown()
  const listId = useId()
  const rowId = (id: string) => `${listId}-${id}`
  const [q, setQ] = useState('')
  const [typed, setTyped] = useTyped(q, setQ)
  const asked = q.length > 1
  const everybody = useInfiniteQuery({ ...peopleQuery({ q }), enabled: asked && !communityId })
  const readers = useQuery({ ...readersQuery(communityId ?? '', q), enabled: asked && !!communityId })
  const { error, isPending } = communityId ? readers : everybody
  const found = communityId ? readers.data?.items : everybody.data?.pages[0]?.items
  const people = asked ? found?.filter(({ id }) => id !== except).slice(0, 8) : undefined
  const list = useRef<HTMLUListElement>(null)
  const [reached, setReached] = useState<string>()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const rows = [...(list.current?.children ?? [])].flatMap((row) => {
      const button = row.querySelector<HTMLButtonElement>('button:enabled')
      return button ? [{ id: row.id, button }] : []
    })
    const at = rows.findIndex(({ id }) => id === reached)
    if (step !== 0)
      return setReached(
        rows[at < 0 && step < 0 ? rows.length - 1 : (at + step + rows.length) % rows.length]?.id,
      )
    const chosen = q === typed.trim() ? rows[Math.max(0, at)] : undefined
    if (!chosen) return
    chosen.button.click()
    again()
  }
  const again = () => {
    setTyped('')
    setReached(undefined)
    field.current?.focus()
  }
  return (
    <div className={styles.picker}>
      <TextField
        ref={field}
        type="search"
        icon={Search}
        label={label}
        placeholder={hint}
        value={typed}
        maxLength={80}
        error={wrong}
        aria-controls={people?.length ? listId : undefined}
        aria-describedby={people?.length ? reached : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value)
          setReached(undefined)
        }}
      />
      <div role="status" className={styles.pickerNote}>
        {!asked && start}
        {error && errorText(error as ApiError)}
        {people?.length === 0 &&
          ((found?.some(({ id }) => id === except) && exceptWhy) || t('directory.pick_nobody'))}
      </div>
      {asked && isPending && !error && (
        <Loading label={t('directory.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      <ul ref={list} id={listId} className={styles.picked}>
        {people?.map((person) => (
          <li key={person.id} id={rowId(person.id)} data-reached={reached === rowId(person.id) || undefined}>
            <Avatar {...faceOf(person)} size={32} />
            <span className={styles.pickedWords}>
              <strong dir="auto">{person.name}</strong>
              <small>{placeOf(person)}</small>
            </span>
            {act(person, again)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What opens over the page is drawn before it is in view; the field can take the focus a moment later, from nobody who writes. */
function useFocusOnceShown() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!document.activeElement?.matches('input, textarea, [contenteditable=true]')) field.current?.focus()
    }, 60)
    return () => clearTimeout(timer)
  }, [])
  return field
}
