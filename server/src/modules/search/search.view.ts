import type { SearchHit } from '@osmose/shared/search/search.contract'
import { highlight } from '@osmose/shared/text/highlight'
import type { HitRow } from './texts.query.js'

export function toHit(row: HitRow, q: string): SearchHit {
  return {
    postId: row.postId,
    commentId: row.commentId,
    kind: row.kind,
    title: row.title,
    excerpt: highlight(row.plain, q),
    author:
      row.authorId === null
        ? null
        : {
            id: row.authorId,
            name: row.authorName,
            title: row.authorTitle,
            department: row.authorDepartment,
            site: row.authorSite,
            photo: row.authorPhoto,
          },
    community: {
      id: row.communityId,
      slug: row.slug,
      name: row.communityName,
      hue: row.hue,
      visibility: row.visibility,
    },
    at: row.at.toISOString(),
    accepted: row.accepted,
    imported: row.imported,
  }
}
