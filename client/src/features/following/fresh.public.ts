import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { FeedReason } from '@osmose/shared/feed/feed.contract'
import type { Stance, StanceKind } from '@osmose/shared/following/following.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'

type Muted = NonNullable<FeedReason['muted']>
/** What was chosen since the page was loaded, by kind and target; null is neither. */
type Fresh = Readonly<Record<string, Stance | null>>

const freshQuery = queryOptions({
  queryKey: ['following', 'fresh'] as const,
  queryFn: (): Fresh => ({}),
  initialData: {} as Fresh,
  enabled: false,
  gcTime: Infinity,
})

export const keyOf = (kind: StanceKind, target: string): string => `${kind}:${target}`

export const noteStance = (client: QueryClient, key: string, stance: Stance | null): void =>
  void client.setQueryData<Fresh>(freshQuery.queryKey, (fresh) => ({ ...fresh, [key]: stance }))

export const useFresh = (): Fresh => useQuery(freshQuery).data

/** What of a post is muted: as the feed was told, and as was chosen since. */
export function mutedNow(post: Post, reason: FeedReason | undefined, fresh: Fresh): Muted | null {
  const told = reason?.muted
  if (told && fresh[keyOf(told.kind, told.target)] === undefined) return told
  const about: Muted[] = [
    { kind: 'post', target: post.id },
    { kind: 'community', target: post.community.id },
    ...(post.author ? [{ kind: 'person' as const, target: post.author.id }] : []),
  ]
  return about.find(({ kind, target }) => fresh[keyOf(kind, target)] === 'mute') ?? null
}
