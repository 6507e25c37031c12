import { useInfiniteQuery } from '@tanstack/react-query'
import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { Dialog } from '../../ui/dialog'
import { useT } from '../../lib/i18n'
import { PeoplePages } from '../directory/directory.public'
import { answersQuery } from './polls.queries'
import styles from './poll.module.css'

type Props = { postId: string; poll: PollDetails; option: number; onClose: () => void }

/** Who chose an option of an open poll, by name. */
export function PollNames({ postId, poll, option, onClose }: Props) {
  const t = useT()
  const query = useInfiniteQuery(answersQuery(postId, option))
  const people = query.data?.pages.flatMap((page) => page.items.map((person) => ({ person })))
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
      <PeoplePages people={people} query={query} nobody={t('polls.nobody')} more={t('posts.later')} />
    </Dialog>
  )
}
