import { lazy, memo, Suspense, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CornerDownRight } from 'lucide-react'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { Chip } from '../../../ui/chip'
import { Reaction, ReactionBar } from '../../../ui/reaction-bar'
import { useT } from '../../../lib/i18n'
import { RichText } from '../../text/rich-text.public'
import { calledComment } from '../called'
import { keepAnswer } from '../posts.mutations'
import { Byline } from './byline'
import { Edited } from './edited'
import { PostMenu } from './post-menu'
import { AnswerReason } from './answer-reason'
import { Reactions } from './reactions'
import { WhyHidden } from './why-hidden'
import styles from './thread.module.css'

const EditComment = lazy(() => import('./edit-comment').then((module) => ({ default: module.EditComment })))

type Props = { post: Post; comment: Comment; highlighted: boolean; onReply?: () => void }

export const CommentItem = memo(function CommentItem({ post, comment, highlighted, onReply }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [editing, setEditing] = useState(false)
  if (comment.deleted || (comment.hidden && !comment.author))
    return (
      <p id={`comment-${comment.id}`} className={styles.removed}>
        {t(comment.deleted ? 'posts.deleted_comment' : 'posts.hidden_comment')}
      </p>
    )
  const called = calledComment(t, post, comment)
  return (
    <article
      id={`comment-${comment.id}`}
      className={styles.comment}
      data-highlighted={highlighted || undefined}
      data-accepted={comment.accepted || undefined}
      aria-label={called}
      aria-current={highlighted ? 'true' : undefined}
    >
      <Byline
        {...comment}
        size={32}
        edited={<Edited post={post} comment={comment} />}
        end={
          <>
            {comment.accepted && (
              <Chip tone="ok" icon={CircleCheck}>
                {t('posts.accepted')}
              </Chip>
            )}
            <PostMenu post={post} comment={comment} onEdit={() => setEditing(true)} />
          </>
        }
      />
      <div className={styles.body}>
        {editing ? (
          <Suspense fallback={t('app.loading')}>
            <EditComment
              comment={comment}
              communityId={post.community.id}
              onClose={() => setEditing(false)}
            />
          </Suspense>
        ) : (
          <>
            <RichText document={comment.document} lang={comment.lang} />
            {comment.hidden && comment.can.edit && <WhyHidden postId={post.id} commentId={comment.id} />}
            {comment.accepted && <AnswerReason post={post} commentId={comment.id} />}
            <ReactionBar label={t('posts.acts', { about: called })}>
              <Reactions target={{ ...comment, commentId: comment.id }} canReact={comment.can.react} />
              {comment.can.reply && onReply && (
                <Reaction icon={CornerDownRight} onClick={onReply}>
                  {t('posts.reply')}
                </Reaction>
              )}
              {comment.can.accept && (
                <Reaction
                  icon={CircleCheck}
                  onClick={() => void keepAnswer(client, post.id, comment.accepted ? null : comment.id)}
                >
                  {t(comment.accepted ? 'posts.unaccept' : 'posts.accept')}
                </Reaction>
              )}
            </ReactionBar>
          </>
        )}
      </div>
    </article>
  )
})
