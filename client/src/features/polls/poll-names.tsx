import { useInfiniteQuery } from '@tanstack/react-query'
import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import type { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { faceOf, placeOf } from '../../lib/person'
import { answersQuery } from './polls.queries'
import styles from './poll.module.css'

type Props = { postId: string; poll: PollDetails; option: number; onClose: () => void }

/** Who chose an option of an open poll, by name. */
export function PollNames({ postId, poll, option, onClose }: Props) {
  const t = useT()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    answersQuery(postId, option),
  )
  const people = data?.pages.flatMap((page) => page.items)
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t(poll.method === 'ranked' ? 'polls.who_first' : 'polls.who')}
    >
      <p className={styles.note} dir="auto">
        {poll.options[option]?.text}
      </p>
      {error && <p>{errorText(error as ApiError)}</p>}
      {!people && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      {people?.length === 0 && <p>{t('polls.nobody')}</p>}
      <ul className={styles.people}>
        {people?.map((person) => (
          <li key={person.id}>
            <Avatar {...faceOf(person)} size={32} />
            <span>
              <a href={paths.person(person.id)} dir="auto">
                {person.name}
              </a>
              <small>{placeOf(person)}</small>
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('posts.later')}
        </Button>
      )}
    </Dialog>
  )
}
