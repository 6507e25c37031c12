import { useQuery } from '@tanstack/react-query'
import { useOpened } from '../../features/notifications/notifications.public'
import { PagesOfPost } from '../../features/pages/components/pages-of-post'
import { CommunityCard } from '../../features/posts/components/community-card'
import { PostView } from '../../features/posts/components/post-view'
import { postQuery } from '../../features/posts/posts.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

export function PostPage({ postId, hash }: PageProps & { postId: string }) {
  const t = useT()
  const { data, error } = useQuery(postQuery(postId))
  const post = error ? undefined : data
  useOpened('post', postId)
  const commentId = /^comment-(.+)$/.exec(hash)?.[1]
  return (
    <Columns
      label={t('posts.about_community')}
      side={
        post && (
          <>
            <CommunityCard community={post.community} />
            <PagesOfPost post={post} />
          </>
        )
      }
    >
      <PostView
        key={postId}
        postId={postId}
        commentId={commentId}
        replying={hash === 'reply'}
        onRemoved={() => go(paths.home)}
      />
    </Columns>
  )
}
