import type { IdeaDetails } from '@osmose/shared/ideas/idea.contract'
import { voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePostAct } from '../posts/posts.public'
import styles from './idea.module.css'

/** The votes as one button: press to give mine, press again to take it back. */
export function IdeaVote({ post, idea: { votes, voted, can } }: { post: Post; idea: IdeaDetails }) {
  const t = useT()
  const vote = usePostAct((given: boolean) =>
    call(voteForIdea, { params: { postId: post.id }, body: { voted: given } }),
  )
  const words = (
    <>
      <b>{votes}</b>
      <span>{t(voted ? 'ideas.votes_with_me' : 'ideas.votes', { count: votes })}</span>
    </>
  )
  if (!can.vote)
    return (
      <p className={styles.votes} data-mine={voted || undefined}>
        {words}
      </p>
    )
  return (
    <button
      type="button"
      className={styles.votes}
      data-mine={voted || undefined}
      aria-pressed={voted}
      aria-label={t(voted ? 'ideas.unvote' : 'ideas.vote', { count: votes })}
      disabled={vote.isPending}
      onClick={() => vote.mutate(!voted)}
    >
      {words}
    </button>
  )
}
