import { type Import, inputKinds, type LossReport } from '@osmose/shared/imports/imports.contract'
import type { TextKey, Translate } from '../../lib/i18n'

export const lostOf = (totals: LossReport['person']): number =>
  totals.leftOut.reduce((sum, { count }) => sum + count, 0)

/** Everything together, as one more line of the report. */
export function sumOf(report: LossReport): LossReport['person'] {
  const all = inputKinds.map((kind) => report[kind])
  const add = (field: 'found' | 'imported' | 'merged') => all.reduce((sum, totals) => sum + totals[field], 0)
  return {
    found: add('found'),
    imported: add('imported'),
    merged: add('merged'),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  }
}

/** Where an import stands, in a sentence. */
export function headlineOf(
  t: Translate,
  { status, dryRun, report }: Pick<Import, 'status' | 'dryRun' | 'report'>,
): string {
  if (status === 'waiting') return t('imports.headline_waiting')
  if (status === 'running') return t(dryRun ? 'imports.headline_rehearsing' : 'imports.headline_running')
  if (status === 'rehearsed')
    return t('imports.headline_rehearsed', { count: report ? sumOf(report).imported : 0 })
  if (status === 'failed') return t(dryRun ? 'imports.headline_rehearsal_failed' : 'imports.headline_failed')
  if (status === 'cancelled') return t(dryRun ? 'imports.headline_discarded' : 'imports.headline_cancelled')
  return t(report && lostOf(sumOf(report)) === 0 ? 'imports.headline_done_whole' : 'imports.headline_done')
}

export const reasonText = (t: Translate, { why, count }: { why: string; count: number }): string =>
  t('imports.reason', { count, why: t(`imports.why_${why}` as TextKey as 'imports.why_invalid') })

export const noteText = (t: Translate, { code, count }: { code: string; count: number }): string =>
  t(`imports.note_${code}` as TextKey as 'imports.note_refused_entry', { count })

export const failureText = (t: Translate, failure: string): string =>
  t(`imports.${failure}` as TextKey as 'imports.internal')

type Step = 'choose' | 'rehearse' | 'import' | 'check'
type State = 'done' | 'current' | 'todo'

/** The four steps, and how far this import is on them. */
export function stepsOf({
  status,
  dryRun,
  verifiedAt,
}: Pick<Import, 'status' | 'dryRun' | 'verifiedAt'>): { id: Step; state: State }[] {
  const at = status === 'done' ? (verifiedAt ? 4 : 3) : !dryRun || status === 'rehearsed' ? 2 : 1
  return (['choose', 'rehearse', 'import', 'check'] as const).map((id, index) => ({
    id,
    state: index < at ? 'done' : index === at ? 'current' : 'todo',
  }))
}
