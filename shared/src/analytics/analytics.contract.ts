import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { day, empty, id, instant, locale } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { definitionIds } from './definitions.js'

/** A calendar month, `2026-10`. */
const month = z.string().check(z.regex(/^2\d{3}-(0[1-9]|1[0-2])$/))
/** The catalogue is fixed: a question that is not in it is refused, not ignored. */
const nothingElse = z.strictObject({})

/** From the lowest step to the highest; a person stands on exactly one. */
export const steps = ['inactive', 'reader', 'reactor', 'commenter', 'author'] as const
export const breakdownKinds = ['department', 'site'] as const

/** A share as it is released: rounded to a step that depends on the headcount, never 0 % nor 100 %. */
export const bin = z
  .object({ kind: z.enum(['atMost', 'about', 'atLeast']), percent: z.int() })
  .register(z.globalRegistry, { id: 'Bin' })
export type Bin = z.output<typeof bin>

/** Points between two values that a share may show. */
const step = z.literal([1, 5, 10])
const figures = { adoption: bin, participation: bin, authors: bin }

export const reportTotal = z
  .object({
    /** Numbers of people are rounded to the nearest 5. */
    people: z.int(),
    step,
    activePeople: z.int(),
    /** Null when, beside an earlier release, it would prove who ever came among the few who left or arrived. */
    activated: z.nullable(z.object({ people: z.int(), share: bin })),
    ...figures,
    /** In the order of `steps`; null where its steps would give a small group away. */
    ladder: z.nullable(z.array(bin).check(z.length(5))),
  })
  .register(z.globalRegistry, { id: 'ReportTotal' })
export type ReportTotal = z.output<typeof reportTotal>

/** A department or site; null for the people who have none. */
const groupName = z.nullable(z.string())
/** `small`: fewer than k people. `moved`: fewer than k came or went since the month before. `neighbour`: it would give another away. */
export const whyHidden = z.enum(['small', 'moved', 'neighbour'])
export type WhyHidden = z.output<typeof whyHidden>

const breakdownRow = z.object({
  key: z.nullable(id),
  name: groupName,
  people: z.int(),
  step,
  shares: z.object({ activated: bin, ...figures }),
})

const breakdown = z.object({
  by: z.enum(breakdownKinds),
  /** The largest first. */
  rows: z.array(breakdownRow),
  /** What is hidden, as one row without value; null when nothing is. */
  others: z.nullable(
    z.object({
      people: z.int(),
      groups: z.array(z.object({ key: z.nullable(id), name: groupName, why: whyHidden })),
    }),
  ),
})
export type Breakdown = z.output<typeof breakdown>

/** Between two releases, in points, rounded to the step of the population. */
const change = z.object({ moreThanNoise: z.boolean(), low: z.int(), high: z.int() })
export type Change = z.output<typeof change>
/** Against the release of the month before; null when there is none, or when the change is withheld. */
const changes = z.nullable(z.object({ adoption: change, participation: change }))
/**
 * Why there is no change although both months have a total. `small`: fewer than k people are in both. `moved`: fewer than
 * k left, or came, and it would tell what they did. `neighbour`: beside the rows it would give another group away.
 */
const changesHidden = z.optional(whyHidden)

export const report = z
  .object({
    month,
    from: day,
    to: day,
    computedAt: instant,
    k: z.int(),
    /** Percentage of adoption that the organisation wants to reach. */
    target: z.nullable(z.int()),
    /** Null when there are fewer than k people in all. */
    total: z.nullable(reportTotal),
    breakdowns: z.array(breakdown),
    changes,
    changesHidden,
    definitions: z.array(z.object({ id: z.enum(definitionIds), version: z.int() })),
  })
  .register(z.globalRegistry, { id: 'Report' })
export type Report = z.output<typeof report>

export const analyticsErrors = {
  'analytics.threshold_only_rises': { status: 409 },
} as const

const reportSettings = z.object({
  /** Fewer people than this are never shown as a group. */
  k: z.int(),
  /** Percentage of adoption to reach; null when none is set. */
  target: z.nullable(z.int()),
})
export type ReportSettings = z.output<typeof reportSettings>

export const listReports = endpoint('analytics.list_reports', {
  route: 'GET /reports',
  access: 'hr',
  query: nothingElse,
  reply: z.object({
    /** Newest first. */
    months: z.array(z.object({ month, computedAt: instant })),
    /** The next month that will be published, and the day. */
    next: z.object({ month, on: day }),
    /** What the next report will be made with. */
    settings: z.extend(reportSettings, { can: z.object({ change: z.boolean() }) }),
  }),
  summary: 'The adoption reports that were published.',
})

export const readReport = endpoint('analytics.read_report', {
  route: 'GET /reports/:month',
  access: 'hr',
  params: z.object({ month }),
  query: nothingElse,
  reply: z.object({
    report,
    /** Totals of the releases up to this one, oldest first, thirteen at most. */
    trend: z.array(z.object({ month, total: z.nullable(reportTotal) })),
  }),
  summary: 'The adoption report of a month, as it was published; no person, no group below the threshold.',
})

export const exportReport = endpoint('analytics.export_report', {
  route: 'GET /reports/:month/csv',
  access: 'hr',
  params: z.object({ month }),
  query: z.strictObject({
    lang: z.optional(locale),
    /** `true`: begins with a byte order mark, which some spreadsheets need. */
    bom: z.optional(z.enum(['true', 'false'])),
  }),
  reply: empty,
  binary: 'text/csv; charset=utf-8',
  summary: 'The same figures as the report, with their definitions, as a table.',
})

export const readSeen = endpoint('analytics.read_seen', {
  route: 'GET /me/seen',
  access: 'signedIn',
  query: nothingElse,
  reply: z.object({
    k: z.int(),
    /** The latest release; null when there is none yet. */
    release: z.nullable(
      z.object({
        month,
        computedAt: instant,
        /** Every cell of the release in which I was counted, as it was published; null when I was not counted. */
        mine: z.nullable(
          z.object({
            /** Null when nothing could be published. */
            total: z.nullable(reportTotal),
            changes,
            changesHidden,
            /** My department and my site, where the release has that breakdown. */
            groups: z.array(
              z.object({
                by: z.enum(breakdownKinds),
                name: groupName,
                /** Null when the group is hidden. */
                row: z.nullable(breakdownRow),
                /** Why it is hidden, and the headcount, rounded, of all that is hidden together. */
                hidden: z.nullable(z.object({ why: whyHidden, among: z.int() })),
              }),
            ),
          }),
        ),
        /** Who opened this report or took it along. */
        openings: z.array(z.object({ person: personRef, days: z.array(day), exported: z.boolean() })),
      }),
    ),
  }),
  summary:
    'What human resources see of me: the cells of the last report in which I was counted, and who opened it.',
})
export type Seen = z.output<typeof readSeen.reply>

export const readReportSettings = endpoint('analytics.read_settings', {
  route: 'GET /report-settings',
  access: 'admin',
  query: nothingElse,
  reply: reportSettings,
  summary: 'The threshold of the reports and the adoption to reach.',
})

export const changeReportSettings = endpoint('analytics.change_settings', {
  route: 'PUT /report-settings',
  access: 'admin',
  body: z.object({
    k: z.int().check(z.minimum(5), z.maximum(1000)),
    target: z.nullable(z.int().check(z.minimum(1), z.maximum(99))),
  }),
  reply: reportSettings,
  errors: analyticsErrors,
  summary: 'Raises the threshold of the next reports (it never falls) and sets the adoption to reach.',
})
