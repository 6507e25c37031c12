import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { EventDetails } from '@osmose/shared/gatherings/event.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { AvatarStack } from '../../ui/avatar-stack'
import { Dialog } from '../../ui/dialog'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import { faceOf } from '../../lib/person'
import { PeoplePages } from '../directory/directory.public'
import { eventAnswersQuery } from './gatherings.queries'
import styles from './gatherings.module.css'

type Props = { post: Post; event: EventDetails }

/** Nobody comes any more: it is over, or was called off. */
const isOff = ({ over, cancelled }: EventDetails) => over || cancelled !== null

/** The first faces and how many come; all of them on demand. */
export function EventPeople({ post, event }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { people, yes, maybe, waiting } = event
  const off = isOff(event)
  const words = [
    t(off ? 'gatherings.came' : 'gatherings.coming', { count: yes }),
    ...(maybe > 0 ? [t('gatherings.maybe_count', { count: maybe })] : []),
  ].join(', ')
  return (
    <>
      <AvatarStack people={people.map(faceOf)} size={24}>
        <span className={styles.note}>{words}.</span>{' '}
        {yes + maybe + waiting > 0 && (
          <TextButton onClick={() => setOpen(true)}>
            {t(off ? 'gatherings.who_see_was' : 'gatherings.who_see')}
          </TextButton>
        )}
      </AvatarStack>
      {open && <Names post={post} event={event} onClose={() => setOpen(false)} />}
    </>
  )
}

function Names({ post, event, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t(isOff(event) ? 'gatherings.who_was' : 'gatherings.who')}
    >
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
  const query = useInfiniteQuery(eventAnswersQuery(postId, of))
  const people = query.data?.pages.flatMap((page) => page.items.map((person) => ({ person })))
  return (
    <PeoplePages
      people={people}
      query={query}
      nobody={t('gatherings.nobody')}
      more={t('gatherings.more_people')}
    />
  )
}
