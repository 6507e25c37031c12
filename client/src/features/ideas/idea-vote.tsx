import type { IdeaDetails } from '@osmose/shared/ideas/idea.contract'
import { voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { VoteButton } from '../../ui/vote-button'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePostAct } from '../posts/posts.public'

export function IdeaVote({ post, idea: { votes, voted, can } }: { post: Post; idea: IdeaDetails }) {
  const t = useT()
  const vote = usePostAct((given: boolean) =>
    call(voteForIdea, { params: { postId: post.id }, body: { voted: given } }),
  )
  const act = {
    label: t(voted ? 'ideas.unvote' : 'ideas.vote', { count: votes }),
    busy: vote.isPending,
    onVote: vote.mutate,
  }
  const words = t(voted ? 'ideas.votes_with_me' : 'ideas.votes', { count: votes })
  return <VoteButton votes={votes} voted={voted} words={words} act={can.vote ? act : undefined} />
}
