import { useQueryClient } from '@tanstack/react-query'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { topicsIn } from '@osmose/shared/text/mentions'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import styles from './ranking.module.css'

type Props = {
  posts: readonly Post[]
  muted: NonNullable<FeedReason['muted']>
  onShow: () => void
}

/** Posts of something muted that follow one another: one line which says so and opens. Nothing is hidden. */
export function Folded({ posts, muted, onShow }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [first] = posts
  if (!first) return null
  const count = posts.length
  const name = nameOf(first, muted, t('posts.former_colleague'))
  const hear = async () => {
    const { take } = await import('../../following/acts.public')
    const shown = muted.kind === 'post' ? '' : name
    await take(client, { ...muted, name: shown }, null, 'mute')
  }
  return (
    <div className={styles.folded}>
      <span>
        {muted.kind === 'post'
          ? t('ranking.muted_post', { name })
          : t(`ranking.muted_${muted.kind}`, { count, name })}
      </span>
      <TextButton onClick={onShow}>{t('ranking.show')}</TextButton>
      <TextButton kind="quiet" onClick={() => void hear()}>
        {t('ranking.hear_again')}
      </TextButton>
    </div>
  )
}

function nameOf(post: Post, { kind, target }: Props['muted'], nobody: string): string {
  if (kind === 'community') return post.community.name
  if (kind === 'topic') return topicsIn(post.document).find(({ slug }) => slug === target)?.label ?? target
  return post.author?.name ?? nobody
}
