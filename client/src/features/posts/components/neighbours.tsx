import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type Neighbour, readNeighbours } from '@osmose/shared/posts/neighbours.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { When } from '../../../lib/time'
import styles from './neighbours.module.css'

/** What was said just before and after an imported post, where it came from: alone, a line of a channel says little. */
export function Neighbours({ post: { id, community } }: { post: Post }) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['posts', 'neighbours', id],
    queryFn: ({ signal }) => call(readNeighbours, { params: { postId: id }, signal }),
  })
  if (!data || (!data.before && !data.after)) return null
  return (
    <nav className={styles.around} aria-label={t('posts.around', { community: community.name })}>
      {data.before && <Step to={data.before} side="before" />}
      {data.after && <Step to={data.after} side="after" />}
    </nav>
  )
}

function Step({ to: { id, at, author, words, lang }, side }: { to: Neighbour; side: 'before' | 'after' }) {
  const t = useT()
  const Arrow = side === 'before' ? ArrowLeft : ArrowRight
  return (
    <a href={paths.post(id)} className={styles.step} data-side={side}>
      <Arrow aria-hidden />
      <span className={styles.words}>
        <small>
          {t(`posts.around_${side}`)}, {author?.name ?? t('posts.former_colleague')}, <When at={at} />
        </small>
        <span lang={lang} dir="auto">
          {words}
        </span>
      </span>
    </a>
  )
}
