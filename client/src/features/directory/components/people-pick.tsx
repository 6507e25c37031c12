import { useQueries } from '@tanstack/react-query'
import { Button } from '../../../ui/button'
import { TopicChip } from '../../../ui/chip'
import { profileQuery } from '../directory.queries'
import { PersonPicker } from './person-picker'
import styles from './people-pick.module.css'

type Props = {
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  most: number
  /** Who cannot be one of them. */
  except?: string
  /** Said to whoever looks for them. */
  exceptWhy?: string
  /** Only those who could read this community. */
  communityId?: string
  label: string
  hint: string
  addLabel: string
  removeLabel: (name: string) => string
  /** Said in the place of the field when there are enough. */
  enough: string
  error?: string
}

/** Several colleagues, found by name. */
export function PeoplePick({
  chosen,
  onChange,
  most,
  except,
  exceptWhy,
  communityId,
  error,
  ...words
}: Props) {
  const people = useQueries({ queries: chosen.map((id) => profileQuery(id)) })
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          {chosen.map((id, at) => {
            const name = people[at]?.data?.person.name ?? '…'
            return (
              <TopicChip
                key={id}
                act="remove"
                actLabel={words.removeLabel(name)}
                onAct={() => onChange(chosen.filter((other) => other !== id))}
              >
                <span dir="auto">{name}</span>
              </TopicChip>
            )
          })}
        </div>
      )}
      {chosen.length < most ? (
        <PersonPicker
          label={words.label}
          hint={words.hint}
          communityId={communityId}
          except={except}
          exceptWhy={exceptWhy}
          error={error}
          act={({ id }, again) =>
            !chosen.includes(id) && (
              <Button
                size="small"
                onClick={() => {
                  onChange([...chosen, id])
                  again()
                }}
              >
                {words.addLabel}
              </Button>
            )
          }
        />
      ) : (
        <>
          <p className={styles.note}>{words.enough}</p>
          {error && <p className={styles.error}>{error}</p>}
        </>
      )}
    </>
  )
}
