import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import {
  listSessionQuestions,
  type QuestionOrder,
  type SessionQuestion,
} from '@osmose/shared/asking/asking.contract'
import { listLeaderChanges, readAnnouncing } from '@osmose/shared/asking/leaders.contract'
import { showToast } from '../../ui/toasts'
import { byCursor } from '../../lib/by-cursor'
import { type ApiError, call } from '../../lib/call'
import { errorText } from '../../lib/i18n'

type Page = { items: SessionQuestion[]; nextCursor: string | null }

export const askingKeys = {
  questions: (postId: string) => ['asking', 'questions', postId] as const,
}

export const leaderChangesQuery = (postId: string) =>
  queryOptions({
    queryKey: ['asking', 'leaders', postId] as const,
    queryFn: async ({ signal }) => (await call(listLeaderChanges, { params: { postId }, signal })).items,
  })

export const announcingQuery = (communityId: string) =>
  queryOptions({
    queryKey: ['asking', 'announcing', communityId] as const,
    queryFn: ({ signal }) => call(readAnnouncing, { params: { communityId }, signal }),
    staleTime: 60_000,
  })

export const questionsQuery = (postId: string, order: QuestionOrder) =>
  infiniteQueryOptions({
    queryKey: [...askingKeys.questions(postId), order] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listSessionQuestions, { params: { postId }, query: { order, cursor: pageParam }, signal }),
    ...byCursor,
  })

/** An act on one question: it changes where it stands, and moves only when the list is asked for again. */
export function useQuestionAct<Given>(postId: string, act: (given: Given) => Promise<SessionQuestion>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (question) =>
      client.setQueriesData<InfiniteData<Page>>(
        { queryKey: askingKeys.questions(postId) },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === question.id ? question : item)),
            })),
          },
      ),
    // The charter of the place is asked for where the answer was written.
    onError: (error) =>
      (error as ApiError).code !== 'posts.charter_due' && showToast(errorText(error as ApiError)),
  })
}
