import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { EventDetails } from '@osmose/shared/gatherings/event.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Avatar } from '../../ui/avatar'
import { AvatarStack } from '../../ui/avatar-stack'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { TextButton } from '../../ui/text-button'
import type { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { faceOf, placeOf } from '../../lib/person'
import { eventAnswersQuery } from './gatherings.queries'
import styles from './gatherings.module.css'

type Props = { post: Post; event: EventDetails }

/** The first faces and how many come; all of them on demand. */
export function EventPeople({ post, event }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { people, yes, maybe, waiting } = event
  const words = [
    t('gatherings.coming', { count: yes }),
    ...(maybe > 0 ? [t('gatherings.maybe_count', { count: maybe })] : []),
  ].join(', ')
  return (
    <>
      <AvatarStack people={people.map(faceOf)} size={24}>
        <span className={styles.note}>{words}</span>{' '}
        {yes + maybe + waiting > 0 && (
          <TextButton onClick={() => setOpen(true)}>{t('gatherings.who_see')}</TextButton>
        )}
      </AvatarStack>
      {open && <Names post={post} event={event} onClose={() => setOpen(false)} />}
    </>
  )
}

function Names({ post, event, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('gatherings.who')}>
      <NamesOf postId={post.id} of="yes" />
      {event.maybe > 0 && (
        <>
          <h3>{t('gatherings.who_maybe')}</h3>
          <NamesOf postId={post.id} of="maybe" />
        </>
      )}
      {event.waiting > 0 && event.can.change && (
        <>
          <h3>{t('gatherings.who_waiting')}</h3>
          <NamesOf postId={post.id} of="waiting" />
        </>
      )}
    </Dialog>
  )
}

function NamesOf({ postId, of }: { postId: string; of: 'yes' | 'maybe' | 'waiting' }) {
  const t = useT()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    eventAnswersQuery(postId, of),
  )
  const people = data?.pages.flatMap((page) => page.items)
  if (error) return <p>{errorText(error as ApiError)}</p>
  if (!people)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={3} />
      </Loading>
    )
  if (people.length === 0) return <p>{t('gatherings.nobody')}</p>
  return (
    <>
      <ul className={styles.people}>
        {people.map((person) => (
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
          {t('gatherings.more_people')}
        </Button>
      )}
    </>
  )
}
