/**
 * Every figure names the definition it follows. A definition that changes gets a new version and the month it counts
 * from; a frozen report keeps the versions it was made with. Sentences are texts: `analytics.<id>_sentence` and so on.
 */
export interface Definition {
  readonly id: DefinitionId
  readonly version: number
  /** First month that is counted in this way. */
  readonly since: string
  /** Which of the sentences the definition has beside its own. */
  readonly parts: readonly DefinitionPart[]
}

export const definitionIds = [
  'eligible',
  'activated',
  'mau28',
  'adoption',
  'participation',
  'ladder',
  'noise',
  'suppression',
] as const
export type DefinitionId = (typeof definitionIds)[number]
export type DefinitionPart = 'formula' | 'population' | 'exclusions' | 'window'

const every = ['formula', 'population', 'exclusions', 'window'] as const

const define = (
  id: DefinitionId,
  version: number,
  since: string,
  parts: readonly DefinitionPart[] = every,
): Definition => ({ id, version, since, parts })

export const definitions: readonly Definition[] = [
  define('eligible', 1, '2026-05'),
  define('activated', 1, '2026-05'),
  define('mau28', 1, '2026-05'),
  define('adoption', 1, '2026-05'),
  define('participation', 1, '2026-05'),
  define('ladder', 1, '2026-05'),
  define('noise', 1, '2026-05'),
  define('suppression', 1, '2026-05', ['formula', 'population', 'exclusions']),
]
