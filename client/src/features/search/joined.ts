import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { search, SearchHit } from '@osmose/shared/search/search.contract'

type Page = ReplyOf<typeof search>

export type Found = Pick<Page, 'people' | 'communities' | 'pages' | 'files' | 'messages' | 'items'>

export const hitId = ({ postId, commentId }: SearchHit): string => commentId ?? postId

/** All pages as one, nothing twice: an answer that was accepted between two pages comes again. */
export function joined(pages: readonly Page[]): Found {
  return {
    people: pages.flatMap(({ people }) => people),
    communities: pages.flatMap(({ communities }) => communities),
    pages: pages.flatMap((page) => page.pages),
    files: pages.flatMap(({ files }) => files),
    messages: pages.flatMap(({ messages }) => messages),
    items: [...new Map(pages.flatMap(({ items }) => items).map((hit) => [hitId(hit), hit])).values()],
  }
}

export const countOf = (found: Found): number =>
  Object.values(found).reduce((sum, list) => sum + list.length, 0)
