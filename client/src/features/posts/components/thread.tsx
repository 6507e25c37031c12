import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { AcceptedAnswer } from '../../../ui/accepted-answer'
import { EmptyState } from '../../../ui/empty-state'
import { MoreButton } from '../../../ui/more-button'
import { NextPage } from '../../../ui/next-page'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { When } from '../../../lib/time'
import { communityQuery } from '../../communities/communities.public'
import { useMe } from '../../identity/identity.public'
import { RichText } from '../../text/rich-text.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { useOutbox } from '../outbox'
import type { UnsentComment } from '../unsent'
import { gathered } from '../question'
import { threadQuery } from '../posts.queries'
import { CommentItem } from './comment-item'
import { WhyKept } from './question'
import { ReplyDock } from './reply-dock'
import { UnsentItem } from './unsent-item'
import styles from './thread.module.css'

type Props = { post: Post; commentId?: string; replying?: boolean }

/** The comments of a post in order of arrival, each with its replies, and the place to answer. */
export function Thread({ post, commentId, replying }: Props) {
  const t = useT()
  const me = useMe()
  const thread = useInfiniteQuery(threadQuery(post.id, commentId))
  const { data, error, hasPreviousPage } = thread
  const [answered, setAnswered] = useState<Comment>()
  const unsent = useOutbox().filter(
    (item): item is UnsentComment => item.kind === 'comment' && item.postId === post.id,
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const accepted = items.find((item) => item.accepted && item.parentId === null)
  const roots = items.filter((item) => item.parentId === null && item !== accepted)
  const question = post.kind === 'question'

  /** Those below the accepted answer: its own replies stand with it. */
  const others =
    post.commentCount -
    (post.answer ? 1 : 0) -
    (accepted ? items.filter((item) => item.parentId === accepted.id).length : 0)
  const heading = () => {
    if (post.commentCount === 0 && post.can.comment)
      return t(question ? 'posts.the_answers' : 'posts.the_comments')
    if (post.commentCount === 0) return t(question ? 'posts.no_answers' : 'posts.no_comments')
    if (post.answer && others > 0) return t('posts.other_answers', { count: others })
    return t(question ? 'posts.all_answers' : 'posts.all_comments', { count: post.commentCount })
  }
  const itemProps = (comment: Comment) => ({
    post,
    comment,
    highlighted: comment.id === commentId,
    onReply: post.can.comment ? () => setAnswered(comment) : undefined,
  })
  const branch = (root: Comment) => {
    const replies = items.filter((item) => item.parentId === root.id)
    return (
      <>
        <CommentItem {...itemProps(root)} />
        {(replies.length > 0 || unsent.some((item) => item.parentId === root.id)) && (
          <ol className={styles.replies}>
            {replies.map((reply) => (
              <li key={reply.id}>
                <CommentItem {...itemProps(reply)} />
              </li>
            ))}
            {waiting(root.id)}
          </ol>
        )}
      </>
    )
  }
  const waiting = (parentId?: string) =>
    unsent
      .filter((item) => item.parentId === parentId)
      .map((item) => <UnsentItem key={item.id} item={item} />)
  return (
    <section className={styles.thread} aria-labelledby="thread-title">
      {accepted ? (
        <div className={styles.accepted}>{branch(accepted)}</div>
      ) : (
        post.answer && <AcceptedElsewhere post={post} answer={post.answer} />
      )}
      <div className={others > 0 ? styles.heading : styles.hidden}>
        <h2 id="thread-title">{heading()}</h2>
        {roots.length > 1 && <span>{t('posts.by_arrival')}</span>}
      </div>
      {error && !data && <QueryFailure error={error} onRetry={() => void thread.refetch()} level={2} />}
      {!data && !error && post.commentCount > 0 && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={Math.min(3, post.commentCount)} />
        </Loading>
      )}
      {hasPreviousPage && (
        <MoreButton onClick={() => void thread.fetchPreviousPage()} loading={thread.isFetchingPreviousPage}>
          {t('posts.earlier')}
        </MoreButton>
      )}
      {data && items.length === 0 && unsent.length === 0 && post.can.comment && (
        <div className={styles.none}>
          <EmptyState level={3} title={t(question ? 'posts.no_answers' : 'posts.no_comments')}>
            {t(
              !question
                ? 'posts.no_comments_why'
                : post.author?.id === me.person.id
                  ? 'posts.no_answers_own'
                  : 'posts.no_answers_why',
            )}
          </EmptyState>
        </div>
      )}
      <ol className={styles.comments}>
        {roots.map((root) => (
          <li key={root.id}>{branch(root)}</li>
        ))}
        {waiting()}
      </ol>
      <NextPage of={thread}>{t('posts.later')}</NextPage>
      {post.can.comment && (
        <ReplyDock post={post} answered={answered} onAnswered={setAnswered} focusFirst={replying} />
      )}
      {!post.can.comment && !post.standing?.closed && <Archived community={post.community} />}
      {/* What can be reacted to is open; only its members write there. */}
      {!post.can.comment && post.can.react && !post.standing?.closed && (
        <p className={styles.join}>
          {t('posts.join_to_answer')}{' '}
          <a href={paths.community(post.community.slug)} dir="auto">
            {post.community.name}
          </a>
          .
        </p>
      )}
    </section>
  )
}

/** Why nothing can be written here: the place is archived. */
function Archived({ community: { slug } }: { community: Post['community'] }) {
  const t = useT()
  const place = useQuery(communityQuery(slug)).data
  if (!place?.archived) return null
  return (
    <p className={styles.join}>
      {t('posts.archived_here')} {place.can.archive && `${t('posts.archived_here_revive')} `}
      <a href={paths.community(slug)}>{t('posts.see_community')}</a>
    </p>
  )
}

/** The accepted answer, where the page of comments on which it stands is not loaded. */
function AcceptedElsewhere({ post, answer }: { post: Post; answer: NonNullable<Post['answer']> }) {
  const t = useT()
  return (
    <AcceptedAnswer
      label={t('posts.accepted')}
      foot={gathered(post)?.reason ? <WhyKept post={post} /> : undefined}
      by={
        <>
          {answer.author && t('posts.accepted_by', { name: answer.author.name })},{' '}
          <When at={answer.publishedAt} />
        </>
      }
    >
      <RichText document={answer.document} lang={answer.lang} />
    </AcceptedAnswer>
  )
}
