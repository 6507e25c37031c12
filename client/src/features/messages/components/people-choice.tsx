import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { X } from 'lucide-react'
import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { PersonPicker } from '../../directory/directory.public'
import styles from './dialogs.module.css'

type Props = {
  chosen: readonly PersonRef[]
  onChange: (chosen: PersonRef[]) => void
  /** Those who are in it already, or cannot be chosen. */
  taken: readonly string[]
  start: string
}

/** Several people, one after another, each taken away by one press. */
export function PeopleChoice({ chosen, onChange, taken, start }: Props) {
  const t = useT()
  const without = (id: string) => chosen.filter((person) => person.id !== id)
  return (
    <>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('messages.start_chosen')}>
          {chosen.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                onClick={() => onChange(without(person.id))}
                aria-label={t('messages.start_remove', { name: person.name })}
              >
                <span dir="auto">{person.name}</span>
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={t('messages.start_find')}
        hint={t('messages.start_hint')}
        start={start}
        act={(person) =>
          chosen.some(({ id }) => id === person.id) || taken.includes(person.id) ? (
            <span className={styles.there}>{t('messages.start_added')}</span>
          ) : (
            <Button
              size="small"
              aria-label={t('messages.start_add', { name: person.name })}
              onClick={() => onChange([...chosen, person])}
            >
              {t('messages.add')}
            </Button>
          )
        }
      />
    </>
  )
}
