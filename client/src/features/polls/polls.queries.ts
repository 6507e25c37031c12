import { infiniteQueryOptions } from '@tanstack/react-query'
import { listAnswers } from '@osmose/shared/polls/polls.contract'
import { call } from '../../lib/call'

export const answersQuery = (postId: string, option: number) =>
  infiniteQueryOptions({
    queryKey: ['polls', 'answers', postId, option] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listAnswers, { params: { postId }, query: { option, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  })
