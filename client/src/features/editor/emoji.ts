import { queryOptions } from '@tanstack/react-query'
import { topicSlug } from '@osmose/shared/text/topic'

interface Emoji {
  emoji: string
  label: string
  tags?: string[]
  order?: number
}

const SHOWN = 8

/** The signs and their names in a language, from this site; asked for at the first colon. */
export const emojiQuery = (locale: string) =>
  queryOptions({
    queryKey: ['emoji', locale],
    queryFn: async ({ signal }) =>
      (await (await fetch(`/emoji/${locale}/data.json`, { signal })).json()) as Emoji[],
    staleTime: Infinity,
  })

/** Those a word of whose name begins like this, names before what is said about them. */
export function emojiLike(all: readonly Emoji[], query: string): Emoji[] {
  const wanted = topicSlug(query)
  const begins = (words: string) => words.split(/[\s’'-]+/).some((word) => topicSlug(word).startsWith(wanted))
  const rank = ({ label, tags = [] }: Emoji) =>
    topicSlug(label).startsWith(wanted) ? 0 : begins(label) ? 1 : tags.some(begins) ? 2 : 3
  return all
    .flatMap((one) => (one.order === undefined || rank(one) === 3 ? [] : [{ one, rank: rank(one) }]))
    .sort((some, other) => some.rank - other.rank)
    .slice(0, SHOWN)
    .map(({ one }) => one)
}
