import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import type { Locale } from '@osmose/shared/core/fields'
import type { PostKind } from '@osmose/shared/posts/posts.contract'
import { firstWords } from '../../platform/database/first-words.js'

/** A post `p` that may wait for somebody: the reader is `$1`, who looks after the communities `$2`. What came in by an import waits for nobody. */
export const postWaitingFrom = `
  from posts p
  join texts t on t.id = p.text_id
  join communities c on c.id = p.community_id and c.id = any($2) and c.archived_at is null
  join visible_audiences($1) seen on seen.audience_id = p.audience_id and p.deleted_at is null and p.hidden_at is null
    and (p.source_system is null or p.source_system = 'demo')`

export const postWaitingColumns = `
  p.id as "postId", p.kind as "postKind", p.published_at as "publishedAt", p.author_id as "authorId",
  ${firstWords('t', 160)} as about, t.lang,
  c.id as "communityId", c.slug, c.name, c.hue, c.visibility`

interface CommunityColumns {
  communityId: string
  slug: string
  name: string
  hue: number
  visibility: CommunityRef['visibility']
}

export interface PostWaitingRow extends CommunityColumns {
  postId: string
  postKind: PostKind
  publishedAt: Date
  about: string
  lang: Locale
}

export const toCommunity = ({
  communityId,
  slug,
  name,
  hue,
  visibility,
}: CommunityColumns): CommunityRef => ({ id: communityId, slug, name, hue, visibility })
export type { CommunityColumns }
