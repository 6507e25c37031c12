import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { isNarrowed, readAsked } from '@osmose/shared/search/asked'
import { search } from '@osmose/shared/search/search.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'

/** What is looked for, filters included as they are typed, and what a link narrows it to. */
export interface Wanted {
  q: string
  community?: string
  author?: string
}

export const searchKeys = {
  all: ['search'] as const,
  find: (wanted: Wanted, typing: boolean) => ['search', 'find', wanted, typing] as const,
}

/** Fewer letters find everything, that is nothing; a filter by itself lists what it lets through. */
export function isEnough(q: string): boolean {
  const asked = readAsked(q)
  return asked.words.length >= 2 || isNarrowed(asked) || asked.misread.some(({ value }) => value !== '')
}

/** `typing`: the last word may be the beginning of one. */
export const searchQuery = (wanted: Wanted, typing = false) =>
  infiniteQueryOptions({
    queryKey: searchKeys.find(wanted, typing),
    queryFn: ({ pageParam, signal }) =>
      call(search, {
        query: { ...wanted, cursor: pageParam, ...(typing && { typing: 'true' as const }) },
        signal,
      }),
    ...byCursor,
    enabled: isEnough(wanted.q),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

const told = new Set<string>()

/** Says that a search was meant and found nothing, once each; whose it was is not kept. */
export function tellNothingFound(q: string): void {
  const { words, ...asked } = readAsked(q)
  if (isNarrowed({ words, ...asked }) || told.has(words)) return
  told.add(words)
  void call(search, { query: { q: words, meant: 'true' } }).catch(() => undefined)
}

/** Under `posts`, so that what changes a post finds it here too. */
export const writingsKey = (personId: string) => ['posts', 'of', personId] as const
