import { type ReactNode, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Avatar } from '../../../ui/avatar'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { errorText, useT } from '../../../lib/i18n'
import { faceOf, placeOf } from '../../../lib/person'
import type { ApiError } from '../../../lib/call'
import { peopleQuery } from '../directory.queries'
import { useTyped } from '../use-typed'
import styles from './directory.module.css'

type Props = {
  label: string
  hint: string
  /** Said before anything is typed. */
  start?: string
  /** What one may do with a person of the list. */
  act: (person: PersonRef) => ReactNode
}

/** A dialog that opens gives the focus to what carries this attribute, which React does not write. */
const firstFocused = (field: HTMLInputElement | null) => field?.setAttribute('autofocus', '')

/** A field that finds people, accents and mistakes forgiven, and one act for each. */
export function PersonPicker({ label, hint, start, act }: Props) {
  const t = useT()
  const [q, setQ] = useState('')
  const [typed, setTyped] = useTyped(q, setQ)
  const { data, error, isPending } = useInfiniteQuery({ ...peopleQuery({ q }), enabled: q.length > 1 })
  const people = q.length > 1 ? data?.pages[0]?.items.slice(0, 8) : undefined
  return (
    <div className={styles.picker}>
      <TextField ref={firstFocused} type="search" icon={Search} label={label} placeholder={hint} value={typed} maxLength={80} autoFocus onChange={(event) => setTyped(event.target.value)} />
      <div role="status" className={styles.pickerNote}>
        {q.length < 2 && start}
        {error && errorText(error as ApiError)}
        {people?.length === 0 && t('directory.pick_nobody')}
      </div>
      {q.length > 1 && isPending && !error && (
        <Loading label={t('directory.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      <ul className={styles.picked}>
        {people?.map((person) => (
          <li key={person.id}>
            <Avatar {...faceOf(person)} size={32} />
            <span className={styles.pickedWords}>
              <strong dir="auto">{person.name}</strong>
              <small>{placeOf(person)}</small>
            </span>
            {act(person)}
          </li>
        ))}
      </ul>
    </div>
  )
}
