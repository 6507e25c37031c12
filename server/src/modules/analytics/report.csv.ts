import {
  type Bin,
  type Breakdown,
  type Change,
  type Report,
  type ReportTotal,
  steps,
} from '@osmose/shared/analytics/analytics.contract'
import { type DefinitionId, definitions } from '@osmose/shared/analytics/definitions'
import { monthText } from '@osmose/shared/analytics/figure-text'
import { en } from '@osmose/shared/analytics/messages.en'
import { fr } from '@osmose/shared/analytics/messages.fr'
import type { Locale } from '@osmose/shared/core/fields'
import { csvTable } from '../../platform/csv/table.js'

interface Trend {
  readonly month: string
  readonly total: ReportTotal | null
}
interface Line {
  readonly part: string
  readonly group?: string
  readonly figure: string
  /** A whole number; absent where it is hidden, or where the line is of words. */
  readonly value?: number
  readonly unit?: string
  /** How far the number was rounded, or the words of a definition. */
  readonly note?: string
  /** Why there is no number. */
  readonly reason?: string
  readonly definition: DefinitionId
}
interface Words {
  readonly t: typeof fr | typeof en
}

/**
 * A report as a table: one figure a line, exactly what the screen shows, with its unit, its rounding and its definition;
 * then the definitions. French spreadsheets part by semicolons. Lines end as RFC 4180 says; a text that a spreadsheet
 * would compute is quoted away.
 */
export function reportCsv(report: Report, trend: readonly Trend[], locale: Locale): string {
  const t = locale === 'fr' ? fr : en
  const words = { t }
  const versions = new Map<string, number>(report.definitions.map(({ id, version }) => [id, version]))
  const cells =
    (month: string) =>
    ({ part, group, figure, value, unit, note, reason, definition }: Line) => [
      month,
      part,
      group ?? '',
      figure,
      value ?? '',
      unit ?? '',
      note ?? '',
      reason ?? '',
      t.csv_cites({ name: t[definition], version: versions.get(definition) ?? 1 }),
    ]
  const rows = [
    [
      t.csv_month,
      t.csv_part,
      t.csv_group,
      t.csv_figure,
      t.csv_value,
      t.csv_unit,
      t.csv_note,
      t.csv_reason,
      t.csv_definition,
    ],
    ...[
      ...totalLines(report.total, words),
      ...changeLines(report, words),
      ...report.breakdowns.flatMap((breakdown) => breakdownLines(breakdown, report.k, words)),
    ].map(cells(report.month)),
    ...trend.flatMap(({ month, total }) => trendLines(total, words).map(cells(month))),
    ...[
      {
        part: t.csv_threshold,
        figure: t.people,
        value: report.k,
        unit: t.csv_people,
        definition: 'suppression' as const,
      },
      ...definitions
        .filter(({ id }) => versions.has(id))
        .flatMap((definition) => wordsOf(definition, locale)),
    ].map(cells(report.month)),
  ]
  return csvTable(rows, locale)
}

function totalLines(total: ReportTotal | null, words: Words): Line[] {
  const { t } = words
  const part = t.everybody
  if (!total) return [{ part, figure: t.eligible, reason: t.csv_hidden_whole, definition: 'eligible' }]
  const { activated, step } = total
  return [
    { part, ...people(t.eligible, total.people, 'eligible', words) },
    ...(activated
      ? [
          { part, ...people(t.activated, activated.people, 'activated', words) },
          { part, ...share(t.activated, activated.share, step, 'activated', words) },
        ]
      : [
          {
            part,
            figure: t.activated,
            reason: t.activated_hidden_why,
            definition: 'activated' as const,
          },
        ]),
    { part, ...people(t.mau28, total.activePeople, 'mau28', words) },
    ...shareLines({ part }, total, step, words),
    ...ladderLines(part, total, words),
  ]
}

const people = (figure: string, value: number, definition: DefinitionId, { t }: Words) => ({
  figure,
  value,
  unit: t.csv_people,
  note: t.rounded,
  definition,
})

const share = (
  figure: string,
  { kind, percent }: Bin,
  step: number,
  definition: DefinitionId,
  { t }: Words,
) => ({
  figure,
  value: percent,
  unit: '%',
  note: kind === 'atMost' ? t.csv_at_most : kind === 'atLeast' ? t.csv_at_least : t.csv_about({ step }),
  definition,
})

function shareLines(
  where: Pick<Line, 'part' | 'group'>,
  shares: Record<'adoption' | 'participation' | 'authors', Bin>,
  step: number,
  words: Words,
): Line[] {
  const { t } = words
  return [
    { ...where, ...share(t.adoption, shares.adoption, step, 'adoption', words) },
    { ...where, ...share(t.participation, shares.participation, step, 'participation', words) },
    { ...where, ...share(t.authors, shares.authors, step, 'ladder', words) },
  ]
}

function ladderLines(part: string, { ladder, step }: ReportTotal, words: Words): Line[] {
  const { t } = words
  if (!ladder) return [{ part, figure: t.ladder, reason: t.ladder_none, definition: 'ladder' }]
  return steps.map((name, i) => ({
    part,
    ...share(`${t.ladder}, ${t[`step_${name}`]}`, ladder[i]!, step, 'ladder', words),
  }))
}

/** Two lines a figure: the least and the most that the difference may be; or why there is none. */
function changeLines({ changes, changesHidden, k }: Report, { t }: Words): Line[] {
  if (changesHidden)
    return [
      {
        part: t.csv_change,
        figure: t.csv_change_both,
        reason: {
          small: t.change_small({ k }),
          moved: t.change_moved({ k }),
          neighbour: t.change_neighbour,
        }[changesHidden],
        definition: 'noise',
      },
    ]
  if (!changes) return []
  const said = (figure: string, { low, high, moreThanNoise }: Change): Line[] =>
    [t.csv_change_low({ figure }), t.csv_change_high({ figure })].map((name, i) => ({
      part: t.csv_change,
      figure: name,
      value: i === 0 ? low : high,
      unit: t.csv_points,
      note: t.csv_change_sure({ sure: moreThanNoise }),
      definition: 'noise',
    }))
  return [...said(t.adoption, changes.adoption), ...said(t.participation, changes.participation)]
}

function breakdownLines({ by, rows, others }: Breakdown, k: number, words: Words): Line[] {
  const { t } = words
  const [part, nowhere] = by === 'department' ? [t.by_department, t.no_department] : [t.by_site, t.no_site]
  const why = { small: t.csv_why_small, moved: t.csv_why_moved({ k }), neighbour: t.csv_why_neighbour }
  return [
    ...rows.flatMap(({ name, people: count, step, shares }): Line[] => {
      const where = { part, group: name ?? nowhere }
      return [
        { ...where, ...people(t.eligible, count, 'eligible', words) },
        { ...where, ...share(t.activated, shares.activated, step, 'activated', words) },
        ...shareLines(where, shares, step, words),
      ]
    }),
    ...(others
      ? [
          { part, group: t.csv_others, ...people(t.eligible, others.people, 'eligible', words) },
          ...others.groups.map((group) => ({
            part,
            group: group.name ?? nowhere,
            figure: t.csv_hidden,
            reason: why[group.why],
            definition: 'suppression' as const,
          })),
        ]
      : []),
  ]
}

function trendLines(total: ReportTotal | null, words: Words): Line[] {
  if (!total) return []
  const { t } = words
  const { adoption, participation, step } = total
  const part = t.csv_trend
  return [
    { part, ...share(t.adoption, adoption, step, 'adoption', words) },
    { part, ...share(t.participation, participation, step, 'participation', words) },
    ...ladderLines(part, total, words),
  ]
}

/** A definition, one line for what it says in a sentence and one for each of its parts. */
function wordsOf({ id, parts, since }: (typeof definitions)[number], locale: Locale): Line[] {
  const t = locale === 'fr' ? fr : en
  const line = { part: t.print_full_definitions, group: t[id], definition: id }
  return [
    { ...line, figure: t.csv_sentence({ month: monthText(locale, since) }), note: t[`${id}_sentence`] },
    ...parts.map((part) => ({
      ...line,
      figure: t[part],
      note: t[`${id}_${part}` as 'eligible_formula'],
    })),
  ]
}
