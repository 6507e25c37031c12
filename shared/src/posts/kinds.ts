import * as z from 'zod/mini'
import { articleDetails, articleDraft } from '../articles/article.contract.js'

interface KindSpec {
  /** What its author gives besides title and text. */
  readonly draft: z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> }>
  /** What its reader gets. */
  readonly details: z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> }>
  /** A title must stand above it. */
  readonly titled?: boolean
  /** It may stand without a text. */
  readonly textless?: boolean
}

/**
 * Kinds of posts that are more than a text. Both shapes carry `kind`, so that one union is read without guessing.
 * A new kind is one import and one line here.
 */
export const kinds = {
  article: { draft: articleDraft, details: articleDetails, titled: true },
} as const satisfies Record<string, KindSpec>

type Kinds = typeof kinds
export type DetailedKind = keyof Kinds
export type DraftOf<K extends DetailedKind = DetailedKind> = z.output<Kinds[K]['draft']>

export type DetailsOf<K extends DetailedKind = DetailedKind> = z.output<Kinds[K]['details']>

type Drafts = Kinds[DetailedKind]['draft']
type Details = Kinds[DetailedKind]['details']
const all: readonly Kinds[DetailedKind][] = Object.values(kinds)
export const kindDraft = z.discriminatedUnion(
  'kind',
  all.map(({ draft }) => draft) as [Drafts, ...Drafts[]],
)
export const kindDetails = z.discriminatedUnion(
  'kind',
  all.map(({ details }) => details) as [Details, ...Details[]],
)

const specs: Readonly<Record<string, KindSpec | undefined>> = kinds
export const isDetailed = (kind: string): kind is DetailedKind => specs[kind] !== undefined
export const needsTitle = (kind: string): boolean => kind === 'question' || specs[kind]?.titled === true
export const needsText = (kind: string): boolean => specs[kind]?.textless !== true
