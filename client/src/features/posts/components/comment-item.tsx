import { lazy, memo, Suspense, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CornerDownRight } from 'lucide-react'
import type { Comment, Post } from '@osmose/shared/posts/posts.contract'
import { Chip } from '../../../ui/chip'
import { Reaction, ReactionBar } from '../../../ui/reaction-bar'
import { useT } from '../../../lib/i18n'
import { RichText } from '../../text/rich-text.public'
import { calledComment } from '../called'
import { useMe } from '../../identity/identity.public'
import { keepAnswer } from '../posts.mutations'
import { hasDraft } from '../use-draft'
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
  const me = useMe()
  // Rewriting goes on where it was: after a reload, and where the comment moves because it is accepted.
  const [editing, setEditing] = useState<'no' | 'goesOn' | 'asked'>(() =>
    comment.can.edit && hasDraft(me.person.id, `edit.${comment.id}`) ? 'goesOn' : 'no',
  )
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
            <PostMenu post={post} comment={comment} onEdit={() => setEditing('asked')} />
          </>
        }
      />
      <div className={styles.body}>
        {editing !== 'no' ? (
          <Suspense fallback={t('app.loading')}>
            <EditComment
              comment={comment}
              communityId={post.community.id}
              focuses={editing === 'asked'}
              onClose={() => setEditing('no')}
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
