import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import { Dialog } from '../../../ui/dialog'
import { useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { PeoplePages } from '../../directory/directory.public'
import { reactionsQuery } from '../posts.queries'
import { reactionIcons } from '../reaction-kinds'
import styles from './reactions.module.css'

type Props = { postId: string; commentId?: string; onClose: () => void }

export function WhoReacted({ postId, commentId, onClose }: Props) {
  const t = useT()
  const query = useInfiniteQuery(reactionsQuery(postId, commentId))
  const people = query.data?.pages.flatMap((page) =>
    page.items.map(({ person, kind, name, at }) => ({
      person,
      note: (
        <>
          {' '}
          · <When at={at} />
        </>
      ),
      end: <Given kind={kind} name={name} />,
    })),
  )
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.who_reacted')}>
      <PeoplePages people={people} query={query} nobody={t('posts.nobody_reacted')} more={t('posts.later')} />
    </Dialog>
  )
}

function Given({ kind, name }: { kind: ReactionKind; name: string }) {
  const t = useT()
  const Drawing = reactionIcons[kind]
  return (
    <span className={styles.kind}>
      <Drawing aria-hidden />
      {name || t(`posts.react_${kind}`)}
    </span>
  )
}
