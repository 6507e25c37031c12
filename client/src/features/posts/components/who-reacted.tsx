import { useInfiniteQuery } from '@tanstack/react-query'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import type { ApiError } from '../../../lib/call'
import { reactionsQuery } from '../posts.queries'
import { reactionIcons } from '../reaction-kinds'
import styles from './reactions.module.css'

type Props = { postId: string; commentId?: string; onClose: () => void }

export function WhoReacted({ postId, commentId, onClose }: Props) {
  const t = useT()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    reactionsQuery(postId, commentId),
  )
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.who_reacted')}>
      {error && <p>{errorText(error as ApiError)}</p>}
      {!items && !error && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      {items?.length === 0 && <p>{t('posts.nobody_reacted')}</p>}
      <ul className={styles.people}>
        {items?.map(({ person, kind, name, at }) => {
          const Drawing = reactionIcons[kind]
          return (
            <li key={person.id}>
              <Avatar {...faceOf(person)} size={32} />
              <span>
                <a href={paths.person(person.id)} dir="auto">
                  {person.name}
                </a>
                <span className={styles.place}>
                  {placeOf(person)} · <When at={at} />
                </span>
              </span>
              <span className={styles.kind}>
                <Drawing aria-hidden />
                {name || t(`posts.react_${kind}`)}
              </span>
            </li>
          )
        })}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('posts.later')}
        </Button>
      )}
    </Dialog>
  )
}
