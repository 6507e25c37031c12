import { queryOptions } from '@tanstack/react-query'
import { listDrafts, similarQuestions } from '@osmose/shared/drafts/drafts.contract'
import { readAudience } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { mentionedGroups, mentionedPersonIds } from '@osmose/shared/text/mentions'
import { call } from '../../lib/call'

export const draftKeys = { list: ['drafts', 'list'] as const }

export const draftsQuery = queryOptions({
  queryKey: draftKeys.list,
  queryFn: ({ signal }) => call(listDrafts, { signal }),
})

/** Who reads it and who is told, as the text stands. */
export function audienceQuery(communityId: string, document: TextDocument) {
  const people = mentionedPersonIds(document).slice(0, 50).sort().join(',')
  const kinds = mentionedGroups(document)
    .filter((group) => group.communityId === communityId)
    .map(({ kind }) => kind)
  const groups = (['members', 'moderators'] as const)
    .filter((kind) => kinds.includes(kind))
    .join(',') as 'members'
  return queryOptions({
    queryKey: ['posts', 'audience', communityId, people, groups],
    queryFn: ({ signal }) =>
      call(readAudience, {
        params: { communityId },
        query: { ...(people && { people }), ...(groups && { groups }) },
        signal,
      }),
    staleTime: 60_000,
    retry: false,
  })
}

export const similarQuery = (communityId: string, title: string) =>
  queryOptions({
    queryKey: ['posts', 'similar', communityId, title],
    queryFn: ({ signal }) => call(similarQuestions, { params: { communityId }, query: { title }, signal }),
    staleTime: 60_000,
    retry: false,
  })
