import type { Locale } from '../core/fields.js'
import { tags } from '../core/tags.js'
import { formatCount, formatPercent } from '../core/format.js'

export { formatCount as count, formatPercent as percent }

const formats = new Map<string, Intl.NumberFormat>()

function decimal(locale: Locale, value: number, least: number, signed: boolean): string {
  const key = `${locale}${least}${signed}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: least,
      maximumFractionDigits: 1,
      signDisplay: signed ? 'exceptZero' : 'auto',
    })
  formats.set(key, format)
  return format.format(value).replace('-', '−')
}

/** A number with one decimal where it is not whole: `3,8`. */
export const about = (locale: Locale, n: number): string => decimal(locale, n, 0, false)

/** A difference of shares in points, one decimal, with its sign: `+10,0`. */
export const points = (locale: Locale, difference: number): string =>
  decimal(locale, difference * 100, 1, true)

/** The same without a sign: `18,5`. */
export const bare = (locale: Locale, difference: number): string =>
  decimal(locale, difference * 100, 1, false)
