import { type ReactNode, useEffect } from 'react'
import { Avatar, type AvatarProps } from './avatar'
import type { Icon } from './icon'
import styles from './mention-list.module.css'

export type Mentioned = Pick<AvatarProps, 'name' | 'photo'> & {
  id: string
  /** The name with what was typed in bold, when it differs from the plain name. */
  shown?: ReactNode
  /** Drawn instead of a face: a group, a topic. */
  icon?: Icon
  place?: string
  /** Why this person: « a répondu à deux questions proches ». */
  note?: ReactNode
}

type Props = {
  /** The id of the list, for the `aria-controls` of the field. Options are `${id}-${person.id}`. */
  id: string
  label: string
  people: readonly Mentioned[]
  active: string | undefined
  onPick: (id: string) => void
}

/** People to name while one writes. The field keeps the focus and points at the active one. */
export function MentionList({ id, label, people, active, onPick }: Props) {
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, active])
  return (
    <ul role="listbox" id={id} aria-label={label} className={styles.list}>
      {people.map(({ icon: Drawing, ...person }) => (
        <li
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={person.id === active}
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(person.id)
          }}
        >
          {Drawing ? (
            <span className={styles.icon}>
              <Drawing aria-hidden />
            </span>
          ) : (
            <Avatar id={person.id} name={person.name} photo={person.photo} size={32} />
          )}
          <span className={styles.words}>
            <span dir="auto">
              <span className={styles.name}>{person.shown ?? person.name}</span>
              {person.place && <span className={styles.place}>, {person.place}</span>}
            </span>
            {person.note && <span className={styles.place}>{person.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Naming = {
  listId: string
  people: readonly Mentioned[]
  active: Mentioned | undefined
  pick: (id: string) => void
}

/** The same over the box in which one writes, while there is somebody to name. */
export function MentionsAbove({ label, naming }: { label: string; naming: Naming }) {
  const { listId, people, active, pick } = naming
  if (people.length === 0) return null
  return (
    <div className={styles.above}>
      <MentionList id={listId} label={label} active={active?.id} onPick={pick} people={people} />
    </div>
  )
}
