import { keep, kept } from '../../lib/kept'

/** Where this person published last: the likeliest place for the next. */
export const lastCommunity = (personId: string): string | undefined =>
  kept(personId, 'last-community') as string | undefined
export const rememberCommunity = (personId: string, communityId: string): void =>
  keep(personId, 'last-community', communityId)
