import type {
  Bin,
  Breakdown,
  Report,
  ReportTotal,
  WhyHidden,
} from '@osmose/shared/analytics/analytics.contract'
import { binText, monthText } from '@osmose/shared/analytics/figure-text'
import type { Locale } from '@osmose/shared/core/fields'
import { formatList, formatPercent } from '@osmose/shared/core/format'
import type { Translate } from '../../lib/i18n'

export interface Released {
  readonly month: string
  readonly total: ReportTotal | null
}

/** What a published share may be, in percent: the whole of its step, from or up to the end. */
export function spanOf({ kind, percent }: Bin, step: number): { low: number; high: number } {
  return {
    low: kind === 'atMost' ? 0 : percent - step / 2,
    high: kind === 'atLeast' ? 100 : percent + step / 2,
  }
}

/** Where a share is drawn: in the middle of what it may be. */
export function middleOf(share: Bin, step: number): number {
  const { low, high } = spanOf(share, step)
  return (low + high) / 2
}

const points = (one: Bin, other: Bin): number | null =>
  one.kind === 'about' && other.kind === 'about' && one.percent !== other.percent
    ? Math.abs(one.percent - other.percent)
    : null

/** The sentence that opens a report: what changed, and whether that means something. */
export function headline(
  t: Translate,
  locale: Locale,
  { month, total, changes, changesHidden, k }: Report,
  before: Released | undefined,
): string {
  if (!total) return t('analytics.headline_too_few', { month: monthText(locale, month, 'long') })
  const start = t('analytics.headline', {
    month: monthText(locale, month, 'long'),
    share: formatPercent(locale, total.adoption.percent / 100),
    rate: total.adoption.kind,
  })
  if (!before?.total) return start + t(before ? 'analytics.headline_uncompared' : 'analytics.headline_first')
  const then = monthText(locale, before.month, 'long')
  const share = binText(locale, before.total.adoption)
  if (changesHidden)
    return (
      start + t('analytics.headline_hidden', { share, before: then, why: whyNoChange(t, changesHidden, k) })
    )
  if (!changes?.adoption.moreThanNoise) return start + t('analytics.headline_noise', { share, before: then })
  const { low, high } = changes.adoption
  const facts = { points: points(total.adoption, before.total.adoption), before: then }
  return low + high > 0
    ? start + t('analytics.headline_up', { ...facts, low, high })
    : start + t('analytics.headline_down', { ...facts, low: -high, high: -low })
}

/** Why the change since the month before is not shown, as the end of a sentence. */
export const whyNoChange = (t: Translate, why: WhyHidden, k: number): string =>
  why === 'neighbour' ? t('analytics.change_neighbour') : t(`analytics.change_${why}`, { k })

export function participationSentence(
  t: Translate,
  locale: Locale,
  { total, changes }: Report,
  before: Released | undefined,
): string {
  if (!total || !before?.total || !changes) return ''
  const [now, then] = [binText(locale, total.participation), binText(locale, before.total.participation)]
  if (now === then) return t('analytics.participation_same', { now })
  return t(
    changes.participation.moreThanNoise ? 'analytics.participation_more' : 'analytics.participation_noise',
    { before: then, now },
  )
}

/**
 * That the steps of a ladder were rounded one by one, with what they add up to where that does not fit: the parts of a
 * whole may show 99 % or 101 %, and the three steps that take part another number than participation does.
 */
export function roundingNote(t: Translate, { ladder, participation }: ReportTotal): string {
  if (!ladder) return ''
  const sumOf = (shares: readonly Bin[]) => shares.reduce((sum, { percent }) => sum + percent, 0)
  const [sum, taking] = [sumOf(ladder), sumOf(ladder.slice(2))]
  const exact = [participation, ...ladder].every(({ kind }) => kind === 'about')
  if (exact && sum === 100 && taking === participation.percent) return ''
  return exact
    ? t('analytics.ladder_rounding', { sum, taking, participation: participation.percent })
    : t('analytics.ladder_rounding', { sum: 100, taking: 0, participation: 0 })
}

/** Why groups are hidden, one sentence a reason. */
export function reasons(t: Translate, locale: Locale, { by, others }: Breakdown, k: number): string[] {
  const said = (
    why: 'small' | 'moved' | 'neighbour',
    sentence: (names: string, count: number) => string,
  ): string[] => {
    const names = (others?.groups ?? [])
      .filter((group) => group.why === why)
      .map(({ name }) => name ?? t(by === 'department' ? 'analytics.no_department' : 'analytics.no_site'))
    return names.length === 0 ? [] : [sentence(formatList(locale, names), names.length)]
  }
  return [
    ...said('small', (names, count) => t('analytics.why_small', { names, count })),
    ...said('moved', (names) => t('analytics.why_moved', { names, k })),
    ...said('neighbour', (names) => t('analytics.why_neighbour', { names })),
  ]
}
