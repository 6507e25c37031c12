import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { communitiesErrors } from './communities.contract.js'

const params = z.object({ communityId: id })

export const rulesErrors = {
  ...communitiesErrors,
  /** A rule that narrows nothing would take in everybody. */
  'communities.rule_empty': { status: 422 },
  /** Department and title are what people say of themselves: they do not open what is closed. */
  'communities.rule_own_words': { status: 409 },
  /** Most of a company is taken in by those who look after the network only. */
  'communities.rule_too_wide': { status: 403 },
  'communities.unreadable_file': { status: 422 },
  'communities.no_email_column': { status: 422 },
} as const

/** Any of the departments, and any of the sites, and the title; what is left empty narrows nothing. */
export const membershipRule = z
  .object({
    departmentIds: z.array(id).check(z.maxLength(50)),
    siteIds: z.array(id).check(z.maxLength(50)),
    title: z.nullable(z.object({ how: z.enum(['is', 'contains']), text: line(120) })),
  })
  .register(z.globalRegistry, { id: 'MembershipRule' })
export type MembershipRule = z.output<typeof membershipRule>

export const keptRule = z
  .extend(membershipRule, {
    setAt: instant,
    /** Null until it was applied for the first time. */
    appliedAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'KeptMembershipRule' })
const ruleReply = z.object({
  rule: z.nullable(keptRule),
  /** Whether only sites may be named, because the place is closed. */
  sitesOnly: z.boolean(),
})
export type RuleReply = z.output<typeof ruleReply>

export const readRule = endpoint('communities.read_rule', {
  route: 'GET /communities/:communityId/rule',
  access: 'signedIn',
  params,
  reply: ruleReply,
  summary: 'By which rule people belong to a community; for its owners.',
})

/** So many names stand on each side of a preview at most; fewer are everybody. */
export const previewNames = 8

/** Counts of people are rounded to five, and null below five; the names are those the directory and the list of members show anyway. */
const some = z.object({ count: z.nullable(z.int()), people: z.array(personRef) })
export const rulePreview = z
  .object({
    matching: z.nullable(z.int()),
    entering: some,
    leaving: some,
    /** Match, went by themselves or were taken out, and stay outside. */
    staysOut: z.nullable(z.int()),
  })
  .register(z.globalRegistry, { id: 'RulePreview' })
export type RulePreview = z.output<typeof rulePreview>

export const previewRule = endpoint('communities.preview_rule', {
  route: 'POST /communities/:communityId/rule/preview',
  access: 'signedIn',
  params,
  body: membershipRule,
  reply: rulePreview,
  errors: rulesErrors,
  summary: 'Who would enter and who would leave by a rule.',
})

export const setRule = endpoint('communities.set_rule', {
  route: 'PUT /communities/:communityId/rule',
  access: 'signedIn',
  params,
  body: membershipRule,
  reply: ruleReply,
  errors: rulesErrors,
  summary: 'Sets the rule; it is applied within moments, and whenever people change.',
})

export const applyRule = endpoint('communities.apply_rule', {
  route: 'PUT /communities/:communityId/rule/application',
  access: 'signedIn',
  params,
  reply: empty,
  errors: rulesErrors,
  summary: 'Applies the rule now.',
})

export const dropRule = endpoint('communities.drop_rule', {
  route: 'DELETE /communities/:communityId/rule',
  access: 'signedIn',
  params,
  reply: ruleReply,
  errors: rulesErrors,
  summary: 'Takes the rule away; those who came by it stay.',
})

export const membersReport = z
  .object({
    dryRun: z.boolean(),
    /** Lines with something in them, without the header. */
    found: z.int(),
    added: z.int(),
    already: z.int(),
    leftOut: z.array(
      z.object({
        line: z.int(),
        /** `went`: took their leave or were taken out; they can be invited. */
        why: z.enum(['no_email', 'not_an_email', 'unknown', 'twice', 'went']),
        value: z.string(),
      }),
    ),
    /** Twenty at most of those who enter. */
    people: z.array(z.extend(personRef, { line: z.int() })),
    ignoredColumns: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: 'MembersReport' })
export type MembersReport = z.output<typeof membersReport>

export const importMembers = endpoint('communities.import_members', {
  route: 'POST /communities/:communityId/members/imports',
  access: 'signedIn',
  params,
  query: z.object({ dryRun: z.optional(z.enum(['true', 'false'])) }),
  upload: { maxBytes: 5_000_000 },
  reply: membersReport,
  errors: rulesErrors,
  summary: 'Members from a CSV file with a column of e-mail addresses; with `dryRun=true` only the report.',
})

export const exportMembers = endpoint('communities.export_members', {
  route: 'GET /communities/:communityId/members/csv',
  access: 'signedIn',
  params,
  reply: empty,
  binary: 'text/csv; charset=utf-8',
  summary: 'The members as a table; for owners.',
})
