import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, locale, optionalLine } from '../core/fields.js'
import { limits, writableKind } from '../posts/posts.contract.js'
import { textDocument } from '../text/document.js'

export const draftLimits = {
  /** Drafts of one person. */
  most: 100,
  /** Characters of what a kind asks for besides the text, as JSON. */
  details: 60_000,
  /** Objects and lists within each other there. */
  depth: 20,
  /** How far ahead one may plan. */
  aheadMs: 366 * 86_400_000,
} as const

/** Looks no further down than `depth`. */
const isShallow = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1)))

export const draftsErrors = {
  'drafts.too_many': { status: 409 },
  'drafts.incomplete': { status: 422 },
  'drafts.in_the_past': { status: 422 },
  'drafts.too_far_ahead': { status: 422 },
  'drafts.place_opened': { status: 409 },
} as const

/** What a person is writing, as far as it is. Nothing in it has to be complete or allowed. */
export const draftContent = z
  .object({
    kind: writableKind,
    communityId: z.nullable(id),
    title: optionalLine(limits.title),
    document: textDocument,
    /** Chosen by hand, else null. */
    lang: z.nullable(locale),
    /** In whose name, by their mandate; null for one's own. */
    forId: z._default(z.nullable(id), null),
    /** What kinds were given so far, by kind. */
    details: z
      .record(z.string(), z.unknown())
      .check(
        z.refine(
          (details) =>
            isShallow(details, draftLimits.depth) && JSON.stringify(details).length <= draftLimits.details,
        ),
      ),
  })
  .register(z.globalRegistry, { id: 'DraftContent' })
export type DraftContent = z.output<typeof draftContent>

const planned = {
  /** When it will be published, if it will. */
  scheduledFor: z.nullable(instant),
  /** Why it could not be published when its time came: the code of an error. */
  failure: z.nullable(z.string()),
}
const kept = { key: id, version: z.int(), savedAt: instant, ...planned }

export const draft = z.object({ ...kept, content: draftContent }).register(z.globalRegistry, { id: 'Draft' })
export type Draft = z.output<typeof draft>

export const draftCard = z
  .object({
    ...kept,
    kind: writableKind,
    title: z.string(),
    /** Its first words. */
    excerpt: z.string(),
    /** Null when none was chosen, or I cannot know it any more. */
    community: z.nullable(z.object({ id, name: z.string() })),
  })
  .register(z.globalRegistry, { id: 'DraftCard' })
export type DraftCard = z.output<typeof draftCard>

const params = z.object({ key: id })

export const listDrafts = endpoint('drafts.list', {
  route: 'GET /drafts',
  access: 'signedIn',
  reply: z.object({ items: z.array(draftCard) }),
  summary: 'What I am writing, the last first; at most a hundred.',
})

export const readDraft = endpoint('drafts.read', {
  route: 'GET /drafts/:key',
  access: 'signedIn',
  params,
  reply: draft,
  summary: 'A draft of mine.',
})

export const saveDraft = endpoint('drafts.save', {
  route: 'PUT /drafts/:key',
  access: 'signedIn',
  params,
  body: z.object({
    /** The version this one goes on from; 0 for a new draft. */
    base: z.int().check(z.minimum(0)),
    /** Names the screen it is written on, and the draft it becomes where another screen went on with this one. */
    writer: id,
    content: draftContent,
  }),
  /**
   * `key`: where it is kept. `elsewhere`, since `base`: `changed`, another screen went on, and both are kept; `gone`, it
   * had been published or thrown away, and begins anew. This one is then kept under `writer`.
   */
  reply: z.object({
    key: id,
    version: z.int(),
    savedAt: instant,
    elsewhere: z.nullable(z.enum(['changed', 'gone'])),
  }),
  errors: { 'drafts.too_many': draftsErrors['drafts.too_many'] },
  summary: 'Keeps what I am writing, beside what another device made of it meanwhile.',
})

export const deleteDraft = endpoint('drafts.delete', {
  route: 'DELETE /drafts/:key',
  access: 'signedIn',
  params,
  reply: empty,
  summary: 'Throws a draft away, planned or not.',
})

export const scheduleDraft = endpoint('drafts.schedule', {
  route: 'PUT /drafts/:key/schedule',
  access: 'signedIn',
  params,
  body: z.object({ at: instant }),
  reply: z.object(planned),
  errors: {
    'drafts.incomplete': draftsErrors['drafts.incomplete'],
    'drafts.in_the_past': draftsErrors['drafts.in_the_past'],
    'drafts.too_far_ahead': draftsErrors['drafts.too_far_ahead'],
  },
  summary: 'Publishes a draft at a time to come; what I may do is asked again then.',
})

export const unscheduleDraft = endpoint('drafts.unschedule', {
  route: 'DELETE /drafts/:key/schedule',
  access: 'signedIn',
  params,
  reply: z.object(planned),
  summary: 'Keeps a planned draft as a draft.',
})

export const similarQuestions = endpoint('drafts.similar_questions', {
  route: 'GET /communities/:communityId/similar-questions',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  query: z.object({ title: optionalLine(limits.title) }),
  reply: z.object({
    items: z.array(
      z.object({
        postId: id,
        title: z.string(),
        lang: locale,
        community: z.object({ id, name: z.string() }),
        answers: z.int(),
        /** An answer was kept. */
        accepted: z.boolean(),
      }),
    ),
  }),
  summary:
    'Questions I may see that resemble one I am about to ask, those of this place first; five at most.',
})
