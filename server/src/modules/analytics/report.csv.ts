import {
  type Bin,
  type Breakdown,
  type Change,
  type Report,
  type ReportTotal,
  steps,
} from '@osmose/shared/analytics/analytics.contract'
import { definitions } from '@osmose/shared/analytics/definitions'
import { binText, monthText } from '@osmose/shared/analytics/figure-text'
import { en } from '@osmose/shared/analytics/messages.en'
import { fr } from '@osmose/shared/analytics/messages.fr'
import type { Locale } from '@osmose/shared/core/fields'
import { formatList } from '@osmose/shared/core/format'

interface Trend {
  readonly month: string
  readonly total: ReportTotal | null
}
/** Part, group, figure, value, definition; the month stands before them. */
type Line = readonly [part: string, group: string, figure: string, value: string | number, definition: string]

/**
 * A report as a table: one figure a line, exactly what the screen shows, then the definitions it follows. French
 * spreadsheets part by semicolons. Lines end as RFC 4180 says; a cell that a spreadsheet would compute is quoted away.
 */
export function reportCsv(report: Report, trend: readonly Trend[], locale: Locale): string {
  const t = locale === 'fr' ? fr : en
  const versions = new Map<string, number>(report.definitions.map(({ id, version }) => [id, version]))
  const cite = (id: string): string => `${id} ${versions.get(id) ?? ''}`.trim()
  const header = [t.csv_month, t.csv_part, t.csv_group, t.csv_figure, t.csv_value, t.csv_definition]
  const lines = [
    ...totalLines(report.total, locale, cite).map((line) => [report.month, ...line]),
    ...changeLines(report, locale, cite).map((line) => [report.month, ...line]),
    ...report.breakdowns
      .flatMap((breakdown) => breakdownLines(breakdown, report.k, locale, cite))
      .map((line) => [report.month, ...line]),
    ...trend.flatMap(({ month, total }) => trendLines(total, locale, cite).map((line) => [month, ...line])),
    [report.month, t.csv_threshold, '', t.suppression, report.k, cite('suppression')],
    ...definitions
      .filter(({ id }) => versions.has(id))
      .map(({ id, parts, since }) => {
        const said = parts.map(
          (part) =>
            `${t[part]}${locale === 'fr' ? '\u202f' : ''}: ${t[`${id}_${part}` as keyof typeof t] as string}`,
        )
        return [
          report.month,
          t.print_full_definitions,
          t[id],
          t.version_since({ version: versions.get(id) ?? 1, month: monthText(locale, since) }),
          [t[`${id}_sentence`], ...said].join(' · '),
          cite(id),
        ]
      }),
  ]
  const separator = locale === 'fr' ? ';' : ','
  return (
    [header, ...lines]
      .map((cells) => cells.map((cell) => quoted(String(cell), separator)).join(separator))
      .join('\r\n') + '\r\n'
  )
}

type Cite = (id: string) => string

function totalLines(total: ReportTotal | null, locale: Locale, cite: Cite): Line[] {
  const t = locale === 'fr' ? fr : en
  const all = t.everybody
  if (!total) return [[all, '', t.eligible, t.csv_hidden, cite('eligible')]]
  return [
    [all, '', t.eligible, total.people, cite('eligible')],
    [all, '', t.activated, total.activated?.people ?? t.csv_hidden, cite('activated')],
    [
      all,
      '',
      `${t.activated} (%)`,
      total.activated ? binText(locale, total.activated.share) : t.csv_hidden,
      cite('activated'),
    ],
    [all, '', t.mau28, total.activePeople, cite('mau28')],
    ...shareLines(all, '', total, locale, cite),
    ...ladderLines(all, total, locale, cite),
  ]
}

function shareLines(
  part: string,
  group: string,
  shares: Record<'adoption' | 'participation' | 'authors', Bin>,
  locale: Locale,
  cite: Cite,
): Line[] {
  const t = locale === 'fr' ? fr : en
  return [
    [part, group, t.adoption, binText(locale, shares.adoption), cite('adoption')],
    [part, group, t.participation, binText(locale, shares.participation), cite('participation')],
    [part, group, t.authors, binText(locale, shares.authors), cite('ladder')],
  ]
}

function ladderLines(part: string, { ladder }: ReportTotal, locale: Locale, cite: Cite): Line[] {
  const t = locale === 'fr' ? fr : en
  if (!ladder) return [[part, '', t.ladder, t.csv_hidden, cite('ladder')]]
  return steps.map((step, i) => [
    part,
    '',
    `${t.ladder}, ${t[`step_${step}`]}`,
    binText(locale, ladder[i]!),
    cite('ladder'),
  ])
}

function changeLines({ changes }: Report, locale: Locale, cite: Cite): Line[] {
  if (!changes) return []
  const t = locale === 'fr' ? fr : en
  const said = ({ low, high, moreThanNoise }: Change): string =>
    t.csv_change_value({ low, high, sure: moreThanNoise })
  return [
    [t.csv_change, '', t.adoption, said(changes.adoption), cite('noise')],
    [t.csv_change, '', t.participation, said(changes.participation), cite('noise')],
  ]
}

function breakdownLines({ by, rows, others }: Breakdown, k: number, locale: Locale, cite: Cite): Line[] {
  const t = locale === 'fr' ? fr : en
  const [part, nowhere] = by === 'department' ? [t.by_department, t.no_department] : [t.by_site, t.no_site]
  const hidden = others?.groups ?? []
  const because = (why: string, sentence: (names: string, count: number) => string): string[] => {
    const names = hidden.filter((group) => group.why === why).map(({ name }) => name ?? nowhere)
    return names.length === 0 ? [] : [sentence(formatList(locale, names), names.length)]
  }
  const reasons = [
    ...because('small', (names, count) => t.why_small({ names, count })),
    ...because('moved', (names) => t.why_moved({ names, k })),
    ...because('neighbour', (names) => t.why_neighbour({ names })),
  ]
  return [
    ...rows.flatMap(({ name, people, shares }): Line[] => [
      [part, name ?? nowhere, t.people, people, cite('eligible')],
      [part, name ?? nowhere, t.activated, binText(locale, shares.activated), cite('activated')],
      ...shareLines(part, name ?? nowhere, shares, locale, cite),
    ]),
    ...(others
      ? [
          [
            part,
            t.others({ people: others.people }),
            reasons.join(' · '),
            t.csv_hidden,
            cite('suppression'),
          ] as const,
        ]
      : []),
  ]
}

function trendLines(total: ReportTotal | null, locale: Locale, cite: Cite): Line[] {
  const t = locale === 'fr' ? fr : en
  if (!total) return []
  const part = t.csv_trend
  return [
    [part, '', t.adoption, binText(locale, total.adoption), cite('adoption')],
    [part, '', t.participation, binText(locale, total.participation), cite('participation')],
    ...ladderLines(part, total, locale, cite),
  ]
}

function quoted(cell: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}
