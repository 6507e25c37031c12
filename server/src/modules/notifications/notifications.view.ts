import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Notification, NotificationKind } from '@osmose/shared/notifications/notifications.contract'
import { excerpt } from '@osmose/shared/text/to-plain'

/** The most characters of what it is about, whole words. */
const ABOUT = 120

/** What happened of one kind in a thread since it was last read, as it is kept. */
interface Part {
  times: number
  people: number
  /** The last ones first. */
  actors: string[]
  commentId: string | null
  reaction: Notification['reaction']
  detail: string | null
  first: string
  last: string
}

export interface Row {
  id: string
  parts: Record<string, Part>
  postId: string | null
  communityId: string | null
  conversationId: string | null
  pageId: string | null
  at: Date
  backAt: Date | null
  read: boolean
  place: Notification['place']
  about: string
  community: CommunityRef | null
  people: Record<string, PersonRef>
  /** Of the comments named in the parts, those that are gone. */
  gone: string[]
}

/** The most personal first; what is not named stands between. */
const first: readonly string[] = ['mention', 'kudos', 'answer_accepted', 'reply', 'comment']
const last: readonly string[] = ['same_question', 'post', 'reaction']
const rank = (kind: string): number => {
  const at = first.indexOf(kind)
  return at >= 0 ? at : first.length + 1 + last.indexOf(kind)
}

/**
 * A thread in the words of the contract: said of its most personal part, with the people of all of them. That it was
 * published is not worth saying beside anything else.
 */
export function toNotification(row: Row): Notification {
  const parts = Object.entries(row.parts)
    .map(([kind, part]) => ({ kind: kind as NotificationKind, ...part }))
    .filter(({ kind }, _, all) => kind !== 'post' || all.length === 1)
    .toSorted((a, b) => rank(a.kind) - rank(b.kind))
  const [lead] = parts
  if (!lead) throw new Error('A notification without anything to tell.')
  const { id, postId, conversationId, pageId, about, community, at, backAt, read, place } = row
  const actors = [...new Set(parts.flatMap((part) => part.actors))]
  return {
    id,
    kind: lead.kind,
    parts: parts.map(({ kind, times }) => ({ kind, times })),
    people: actors.flatMap((actor) => row.people[actor] ?? []).slice(0, 3),
    count: parts.length === 1 ? Math.max(lead.people, 1) : Math.max(actors.length, lead.people, 1),
    community,
    postId,
    commentId: firstSaid(parts, row.gone),
    conversationId,
    pageId,
    about: excerpt(about, ABOUT),
    reaction: lead.reaction,
    detail: lead.detail,
    happenedAt: new Date(
      Math.max(...Object.values(row.parts).map(({ last }) => Date.parse(last))),
    ).toISOString(),
    at: at.toISOString(),
    read,
    place,
    backAt: backAt?.toISOString() ?? null,
  }
}

/** The comment to begin at: the first one said; what was only reacted to comes after all that was said. */
function firstSaid(parts: readonly (Part & { kind: string })[], gone: readonly string[]): string | null {
  const said = parts.filter(({ kind }) => kind !== 'reaction')
  const [begin] = (said.length > 0 ? said : parts)
    .filter(({ commentId }) => commentId !== null && !gone.includes(commentId))
    .toSorted((a, b) => Date.parse(a.first) - Date.parse(b.first))
  return begin?.commentId ?? null
}
