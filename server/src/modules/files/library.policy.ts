import type { libraryErrors } from '@osmose/shared/files/library.contract'

/** Where somebody stands towards a library they can read. */
export interface LibraryFacts {
  readonly archived: boolean
  readonly member: boolean
  readonly moderates: boolean
}

export type LibraryVerdict =
  | true
  | Extract<keyof typeof libraryErrors, 'files.community_archived' | 'files.members_only'>
  | 'forbidden'

export function canAdd({ archived, member }: LibraryFacts): LibraryVerdict {
  if (archived) return 'files.community_archived'
  return member ? true : 'files.members_only'
}

/** What somebody put there is theirs to move and to take away, and of those who look after the place. */
export function canChange(facts: LibraryFacts, mine: boolean): LibraryVerdict {
  if (facts.archived) return 'files.community_archived'
  return facts.moderates || (mine && facts.member) ? true : 'forbidden'
}
