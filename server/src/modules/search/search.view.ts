import type { SearchHit } from '@osmose/shared/search/search.contract'
import { highlight } from '@osmose/shared/text/highlight'
import { personFrom } from '../directory/directory.public.js'
import type { HitRow } from './texts.query.js'

/** In the language in which it was found; as it was written, where that is both or neither. */
function wordsOf(row: HitRow, q: string) {
  const { title, titleLang, lang } = row
  const written = { title, titleLang, excerpt: highlight(row.plain, q), lang }
  if (row.otherPlain === null || row.otherLang === null || isFound(written, q)) return written
  const { otherLang } = row
  const other = {
    title: row.otherTitle ?? title,
    titleLang: row.otherTitle === null ? titleLang : otherLang,
    excerpt: highlight(row.otherPlain, q),
    lang: otherLang,
  }
  return isFound(other, q) ? other : written
}

const isFound = ({ title, excerpt }: Pick<SearchHit, 'title' | 'excerpt'>, q: string): boolean =>
  [...excerpt, ...highlight(title, q)].some(({ found }) => found)

export function toHit(row: HitRow, q: string): SearchHit {
  return {
    postId: row.postId,
    commentId: row.commentId,
    kind: row.kind,
    ...wordsOf(row, q),
    author: personFrom(row, 'author'),
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
