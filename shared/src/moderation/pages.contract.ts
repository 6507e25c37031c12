import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, prose } from '../core/fields.js'
import { articleKey, decisionsAbout, limits, moderationErrors } from './moderation.contract.js'

const target = z.object({ pageId: id })
const errors = moderationErrors

export const flagPage = endpoint('moderation.flag_page', {
  route: 'POST /pages/:pageId/flags',
  access: 'signedIn',
  params: target,
  body: z.object({ article: articleKey, note: z._default(prose(limits.note, 0), '') }),
  reply: z.object({ flagged: z.literal(true) }),
  creates: true,
  errors,
  summary: 'Tells moderation about a page, quoting an article of the charter. Nobody is told who did.',
})

export const openPageCase = endpoint('moderation.open_page_case', {
  route: 'PUT /pages/:pageId/case',
  access: 'signedIn',
  params: target,
  reply: z.object({ caseId: id }),
  summary: 'A moderator looks at a page that nobody flagged.',
})

export const readPageDecisions = endpoint('moderation.read_page_decisions', {
  route: 'GET /pages/:pageId/decisions',
  access: 'signedIn',
  params: target,
  reply: decisionsAbout,
  summary:
    'What moderation decided about a page I wrote and why, latest first; for moderators of the place too.',
})

export const appealPageDecision = endpoint('moderation.appeal_page', {
  route: 'POST /pages/:pageId/appeals',
  access: 'signedIn',
  params: target,
  body: z.object({ decisionId: id, text: prose(limits.appeal) }),
  reply: decisionsAbout,
  creates: true,
  errors,
  summary: 'Answers, once, the decision to hide the page I wrote.',
})
