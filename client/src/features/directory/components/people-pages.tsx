import type { ReactNode } from 'react'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import styles from './people-pages.module.css'

type Props = {
  /** Undefined while the first of them are on their way. */
  people: readonly { person: PersonRef; note?: ReactNode; end?: ReactNode }[] | undefined
  query: Pick<UseInfiniteQueryResult, 'error' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'>
  /** Said when there is nobody. */
  nobody: string
  more: string
}

/** People by name, page after page. */
export function PeoplePages({ people, query, nobody, more }: Props) {
  const t = useT()
  if (query.error) return <p>{errorText(query.error as ApiError)}</p>
  if (!people)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  if (people.length === 0) return <p>{nobody}</p>
  return (
    <>
      <ul className={styles.people}>
        {people.map(({ person, note, end }) => (
          <li key={person.id}>
            <Avatar {...faceOf(person)} size={32} />
            <span>
              <a href={paths.person(person.id)} dir="auto">
                {person.name}
              </a>
              <small>
                {placeOf(person)}
                {note}
              </small>
            </span>
            {end}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {more}
        </Button>
      )}
    </>
  )
}
