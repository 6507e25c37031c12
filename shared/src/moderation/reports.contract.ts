import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant, locale, prose } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { textDocument } from '../text/document.js'
import { articleKey, limits, quotedArticle } from './moderation.contract.js'

/** How many messages before the one reported may be shown with it. */
export const MOST_BEFORE = 5

export const reportsErrors = {
  'moderation.already_appealed': { status: 409 },
  'moderation.already_reported': { status: 409 },
  'moderation.cannot_report': { status: 409 },
  'moderation.charter_changed': { status: 409 },
  'moderation.report_decided': { status: 409 },
  'moderation.reason_missing': { status: 422 },
  'moderation.somebody_else': { status: 409 },
} as const

export const reportMessage = endpoint('moderation.report_message', {
  route: 'POST /conversations/:conversationId/messages/:messageId/reports',
  access: 'signedIn',
  params: z.object({ conversationId: id, messageId: id }),
  body: z.object({
    article: articleKey,
    note: z._default(prose(limits.note, 0), ''),
    /** So many messages before it are shown as well. */
    before: z._default(z.int().check(z.minimum(0), z.maximum(MOST_BEFORE)), 0),
  }),
  reply: z.object({ reported: z.literal(true) }),
  creates: true,
  errors: reportsErrors,
  summary:
    'Shows a message to the moderation of the network, with as many before it as I choose, and nothing else.',
})

export const messageReport = z
  .object({
    id,
    article: quotedArticle,
    note: z.string(),
    at: instant,
    /** Who wrote it answers the decision to remove it, which had this reason. */
    appeal: z.nullable(z.object({ text: z.string(), reason: z.string() })),
    /** In their order; the last one is what is reported. */
    shown: z.array(
      z.object({
        author: z.nullable(personRef),
        sentAt: instant,
        lang: locale,
        document: textDocument,
        /** Names of the files that came with it; what is in them is not shown. */
        files: z.array(z.string()),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'MessageReport' })
export type MessageReport = z.output<typeof messageReport>

export const listReports = endpoint('moderation.list_reports', {
  route: 'GET /moderation/messages',
  access: 'communityManager',
  reply: z.object({ items: z.array(messageReport) }),
  summary: 'Messages that were shown to moderation and await a decision, oldest first, fifty at most.',
})

export const decideReport = endpoint('moderation.decide_report', {
  route: 'POST /moderation/messages/:reportId/decision',
  access: 'communityManager',
  params: z.object({ reportId: id }),
  /** `reason`: read by who wrote the message when it is removed. */
  body: z.object({ outcome: z.enum(['removed', 'dismissed']), reason: prose(limits.reason, 0) }),
  reply: z.object({ decided: z.literal(true) }),
  creates: true,
  errors: reportsErrors,
  summary:
    'Takes the message back for everybody, or leaves it; after an answer, keeps it removed or brings it back. What was shown is forgotten either way.',
})

export const removal = z
  .object({
    id,
    reason: z.string(),
    at: instant,
    /** What I answered, and what became of it. */
    appeal: z.nullable(
      z.object({
        text: z.string(),
        at: instant,
        settled: z.nullable(
          z.object({ outcome: z.enum(['restored', 'kept']), reason: z.string(), at: instant }),
        ),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'MessageRemoval' })
export type Removal = z.output<typeof removal>
const removals = z.object({ items: z.array(removal) })

export const readRemovals = endpoint('moderation.read_removals', {
  route: 'GET /moderation/messages/mine',
  access: 'signedIn',
  reply: removals,
  summary: 'Why messages of mine were removed, latest first, ten at most.',
})

export const appealRemoval = endpoint('moderation.appeal_removal', {
  route: 'POST /moderation/messages/:reportId/appeal',
  access: 'signedIn',
  params: z.object({ reportId: id }),
  body: z.object({ text: prose(limits.appeal) }),
  reply: removals,
  creates: true,
  errors: reportsErrors,
  summary:
    'Answers, once, the decision to remove a message of mine, which is shown again: it is read by somebody else where there is somebody.',
})
