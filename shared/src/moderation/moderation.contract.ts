import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { id, instant, line, locale, pageOf, pageQuery, prose } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { postKind } from '../posts/posts.contract.js'
import { textDocument } from '../text/document.js'
import { charterArticle } from './charter.contract.js'

export const limits = { note: 280, reason: 1500, reasons: 20, appeal: 500 } as const

export const moderationErrors = {
  'moderation.already_appealed': { status: 409 },
  'moderation.already_flagged': { status: 409 },
  'moderation.cannot_appeal': { status: 409 },
  'moderation.cannot_flag': { status: 409 },
  'moderation.charter_changed': { status: 409 },
  'moderation.decided_meanwhile': { status: 409 },
  'moderation.does_not_apply': { status: 409 },
  'moderation.reason_missing': { status: 422 },
  'moderation.somebody_else': { status: 409 },
} as const

export const outcome = z.enum(['hidden', 'restored', 'dismissed'])
export type Outcome = z.output<typeof outcome>

/** An article as it stood in the version that was quoted. */
export const quotedArticle = z
  .extend(charterArticle, { version: z.int() })
  .register(z.globalRegistry, { id: 'QuotedArticle' })
export type QuotedArticle = z.output<typeof quotedArticle>
export const articleKey = z.object({ version: z.int(), number: z.int() })

export const decision = z
  .object({
    id,
    outcome,
    reason: z.string(),
    lang: locale,
    article: z.nullable(quotedArticle),
    by: z.nullable(personRef),
    at: instant,
    /** What the author answered to it. */
    appeal: z.nullable(z.object({ text: z.string(), at: instant })),
    /** It was taken after such an answer to the one before. */
    onAppeal: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'ModerationDecision' })
export type Decision = z.output<typeof decision>

/** What awaits a decision, or had one: a post (`commentId` null), a comment or a page, with everything said about it. */
export const caseCard = z
  .object({
    id,
    /** Null for a page. */
    postId: z.nullable(id),
    commentId: z.nullable(id),
    pageId: z.nullable(id),
    kind: z.enum([...postKind.options, 'page']),
    community: communityRef,
    author: z.nullable(personRef),
    /** Title or first words, in the language they were written in. */
    about: z.string(),
    lang: locale,
    /** Numbers of the articles that the waiting flags quote, of the version of each. */
    articles: z.array(articleKey),
    /** Flags since the last decision. */
    flags: z.int(),
    waitingSince: z.nullable(instant),
    /** What was hidden has been rewritten by its author since. */
    rewritten: z.boolean(),
    /** Its author answered the decision to hide it. */
    appealed: z.boolean(),
    hidden: z.boolean(),
    deleted: z.boolean(),
    outcome: z.nullable(outcome),
    decidedAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'ModerationCase' })
export type CaseCard = z.output<typeof caseCard>

/** A piece of the conversation around what was flagged. */
export const passage = z
  .object({
    /** Null for the post itself. */
    commentId: z.nullable(id),
    author: z.nullable(personRef),
    /** Asked without a name: nobody knows by whom, and nobody is told what is decided. */
    nameless: z.boolean(),
    title: z.string(),
    lang: locale,
    document: textDocument,
    publishedAt: instant,
    flagged: z.boolean(),
    hidden: z.boolean(),
    /** It answers a comment of the thread. */
    reply: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'ModerationPassage' })
export type Passage = z.output<typeof passage>

/** A flag has no name here, nor anywhere else. */
export const quotedFlag = z
  .object({ article: quotedArticle, note: z.string(), at: instant, waiting: z.boolean() })
  .register(z.globalRegistry, { id: 'QuotedFlag' })

export const logEntry = z
  .object({
    kind: z.enum(['flagged', 'rewritten', 'appealed', ...outcome.options]),
    by: z.nullable(personRef),
    article: z.nullable(z.int()),
    at: instant,
  })
  .register(z.globalRegistry, { id: 'ModerationLogEntry' })
export type LogEntry = z.output<typeof logEntry>

export const caseDetail = z
  .extend(caseCard, {
    thread: z.array(passage),
    /** Comments of the post that are not in `thread`. */
    leftOut: z.int(),
    quotes: z.array(quotedFlag),
    log: z.array(logEntry),
    decisions: z.array(decision),
    authorLocale: locale,
    /** How many texts of this author are hidden in this community by a decision of the last 365 days, this one apart. */
    hiddenBefore: z.int(),
    /**
     * What ties me to it, and whether the whole thread is open to me. `barred`: the author answers a decision of mine,
     * and somebody else may read that answer.
     */
    me: z.object({ flagged: z.boolean(), tookPart: z.boolean(), reads: z.boolean(), barred: z.boolean() }),
    /** Others who may decide, at most five. */
    others: z.array(personRef),
    can: z.object({ hide: z.boolean(), restore: z.boolean(), dismiss: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'ModerationCaseDetail' })
export type CaseDetail = z.output<typeof caseDetail>

const caseParams = z.object({ caseId: id })
const target = z.object({ postId: id })

export const flagContent = endpoint('moderation.flag', {
  route: 'POST /posts/:postId/flags',
  access: 'signedIn',
  params: target,
  body: z.object({
    commentId: z.optional(z.nullable(id)),
    article: articleKey,
    note: z._default(prose(limits.note, 0), ''),
  }),
  reply: z.object({ flagged: z.literal(true) }),
  creates: true,
  errors: moderationErrors,
  summary:
    'Tells moderation about a post or comment, quoting an article of the charter. Nobody is told who did.',
})

export const listCases = endpoint('moderation.list_cases', {
  route: 'GET /moderation/cases',
  access: 'signedIn',
  query: z.object({ ...pageQuery, state: z._default(z.enum(['waiting', 'decided']), 'waiting') }),
  reply: pageOf(caseCard),
  summary:
    'What awaits a decision in the places I moderate, oldest first; or what was decided, latest first.',
})

export const readCase = endpoint('moderation.read_case', {
  route: 'GET /moderation/cases/:caseId',
  access: 'signedIn',
  params: caseParams,
  reply: caseDetail,
  summary: 'One case with the conversation around it, its flags without names, and its log.',
})

export const openCase = endpoint('moderation.open_case', {
  route: 'PUT /posts/:postId/case',
  access: 'signedIn',
  params: target,
  body: z.object({ commentId: z.optional(z.nullable(id)) }),
  reply: z.object({ caseId: id }),
  summary: 'A moderator looks at a post or comment that nobody flagged.',
})

export const decideCase = endpoint('moderation.decide', {
  route: 'POST /moderation/cases/:caseId/decisions',
  access: 'signedIn',
  params: caseParams,
  body: z.object({
    outcome,
    /** Reaches the author when something is hidden or restored, or when they had answered; may be empty otherwise. */
    reason: prose(limits.reason, 0),
    lang: locale,
    article: z.nullable(articleKey),
    /** The latest decision I know of: another one since then is not overruled by accident. */
    after: z.nullable(id),
  }),
  reply: caseDetail,
  creates: true,
  errors: moderationErrors,
  summary: 'Hides, restores or dismisses, with a reason.',
})

export const decisionsAbout = z.object({ items: z.array(decision), can: z.object({ appeal: z.boolean() }) })

export const readDecisions = endpoint('moderation.read_decisions', {
  route: 'GET /posts/:postId/decisions',
  access: 'signedIn',
  params: target,
  query: z.object({ comment: z.optional(id) }),
  reply: decisionsAbout,
  summary:
    'What moderation decided about my post or comment and why, latest first; for moderators of the place too.',
})

export const appealDecision = endpoint('moderation.appeal', {
  route: 'POST /posts/:postId/appeals',
  access: 'signedIn',
  params: target,
  body: z.object({ commentId: z.optional(z.nullable(id)), decisionId: id, text: prose(limits.appeal) }),
  reply: decisionsAbout,
  creates: true,
  errors: moderationErrors,
  summary:
    'Answers, once, the decision to hide what I wrote: it is read again, by somebody else where there is somebody.',
})

export const preparedReason = z
  .object({
    id,
    outcome,
    label: z.object({ fr: line(40), en: line(40) }),
    text: z.object({ fr: prose(limits.reason), en: prose(limits.reason) }),
  })
  .register(z.globalRegistry, { id: 'PreparedReason' })
export type PreparedReason = z.output<typeof preparedReason>
const preparedReasons = z.object({ items: z.array(preparedReason), can: z.object({ edit: z.boolean() }) })

export const listReasons = endpoint('moderation.list_reasons', {
  route: 'GET /moderation/reasons',
  access: 'signedIn',
  reply: preparedReasons,
  summary: 'Reasons prepared for decisions; `{name}` and `{community}` stand for the author and the place.',
})
export const saveReasons = endpoint('moderation.save_reasons', {
  route: 'PUT /moderation/reasons',
  access: 'signedIn',
  body: z.object({ items: z.array(z.omit(preparedReason, { id: true })).check(z.maxLength(limits.reasons)) }),
  reply: preparedReasons,
  summary: 'Community managers and administrators rewrite the prepared reasons.',
})
