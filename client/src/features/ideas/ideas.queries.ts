import { infiniteQueryOptions } from '@tanstack/react-query'
import type { IdeaState } from '@osmose/shared/ideas/idea.contract'
import { type IdeaOrder, listIdeas } from '@osmose/shared/ideas/ideas.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

export const ideasQuery = (communityId: string, order: IdeaOrder, state?: IdeaState) =>
  infiniteQueryOptions({
    queryKey: ['ideas', 'list', communityId, order, state ?? ''] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listIdeas, { params: { communityId }, query: { order, state, cursor: pageParam }, signal }),
    ...byCursor,
    meta: holdsPosts,
  })
