import type { Locale } from '@osmose/shared/core/fields'
import type { PageLinks } from '../pages/brought.public.js'
import type { BroughtLink } from '../posts/posts.public.js'
import type { PinRecord } from './readers/records.js'
import type { MatchedCommunity, MatchedPerson } from './imports.matching.query.js'

/** What an import knows while it runs: who and what the ids of its source are here. Messages are looked up instead. */
export interface ImportContext {
  readonly system: 'slack' | 'osmose'
  /** Undefined in a dry run, of which no row is kept. */
  readonly importId: string | undefined
  /** It was begun before and interrupted. */
  readonly resumed: boolean
  /** Whether what it brings counts in the adoption figures. */
  readonly countHistory: boolean
  readonly locale: Locale
  readonly timeZone: string
  readonly people: Map<string, MatchedPerson>
  readonly communities: Map<string, MatchedCommunity>
  /** Our id of somebody who was added, and the source's id of their manager. */
  readonly managers: Map<string, string>
  /** What stood on top of communities, to be put there once everything is here. */
  readonly pins: (PinRecord & { communityId: string; place: string })[]
  /** Posts that share others or repeat them, to be joined with them once everything is here. */
  readonly links: BroughtLink[]
  /** Links of pages to pages, of which some come later. */
  readonly pageLinks: PageLinks[]
  /** Our ids of folders of libraries. */
  readonly folders: Map<string, string>
}
