import * as z from 'zod/mini'
import { announcementDetails, announcementDraft } from '../announcements/announcement.contract.js'
import { articleDetails, articleDraft } from '../articles/article.contract.js'
import { sessionDetails, sessionDraft } from '../asking/session.contract.js'
import { eventDetails, eventDraft } from '../gatherings/event.contract.js'
import { ideaDetails } from '../ideas/idea.contract.js'
import { kudosDetails, kudosDraft } from '../kudos/kudos.contract.js'
import { pollDetails, pollDraft } from '../polls/poll.contract.js'
import { questionDetails } from './question.contract.js'

type Shape = z.ZodMiniObject<{ kind: z.ZodMiniLiteral<string> }>
interface KindSpec {
  /** What its author gives besides title and text, if anything. */
  readonly draft?: Shape
  /** What its reader gets. */
  readonly details: Shape
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
  question: { details: questionDetails, titled: true },
  poll: { draft: pollDraft, details: pollDetails, titled: true, textless: true },
  kudos: { draft: kudosDraft, details: kudosDetails },
  event: { draft: eventDraft, details: eventDetails, titled: true, textless: true },
  idea: { details: ideaDetails, titled: true },
  article: { draft: articleDraft, details: articleDetails, titled: true },
  announcement: { draft: announcementDraft, details: announcementDetails, titled: true },
  session: { draft: sessionDraft, details: sessionDetails, titled: true, textless: true },
} as const satisfies Record<string, KindSpec>

type Kinds = typeof kinds
export type DetailedKind = keyof Kinds
/** Kinds whose author is asked for more than a text. */
export type DraftedKind = {
  [K in DetailedKind]: Kinds[K] extends { readonly draft: Shape } ? K : never
}[DetailedKind]
export type DraftOf<K extends DetailedKind = DraftedKind> = K extends DraftedKind
  ? z.output<Kinds[K]['draft']>
  : undefined
export type DetailsOf<K extends DetailedKind = DetailedKind> = z.output<Kinds[K]['details']>

type Drafts = Kinds[DraftedKind]['draft']
type Details = Kinds[DetailedKind]['details']
const specs: Readonly<Record<string, KindSpec | undefined>> = kinds
const all = Object.values<KindSpec>(kinds)
export const kindDraft = z.discriminatedUnion(
  'kind',
  all.flatMap(({ draft }) => draft ?? []) as unknown as [Drafts, ...Drafts[]],
)
export const kindDetails = z.discriminatedUnion(
  'kind',
  all.map(({ details }) => details) as unknown as [Details, ...Details[]],
)

export const isDrafted = (kind: string): kind is DraftedKind => specs[kind]?.draft !== undefined
export const needsTitle = (kind: string): boolean => specs[kind]?.titled === true
export const needsText = (kind: string): boolean => specs[kind]?.textless !== true
