import type { Locale } from '@osmose/shared/core/fields'

/**
 * Rows as a spreadsheet opens them. French ones part by semicolons; lines end as RFC 4180 says; a text that a
 * spreadsheet would compute is quoted away.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[], locale: Locale): string {
  const separator = locale === 'fr' ? ';' : ','
  return rows.map((row) => row.map((cell) => written(cell, separator)).join(separator)).join('\r\n') + '\r\n'
}

const computed = '[=+\\-@\\t\\r\\n＝＋－＠]'
const begins = new RegExp(`^${computed}`)
/** What would begin a cell in a program that parts by the sign of the other language. */
const beginsElsewhere = new RegExp(`[,;]${computed}`)

function written(cell: string | number, separator: string): string {
  if (typeof cell === 'number') return String(cell)
  const safe = begins.test(cell) ? `'${cell}` : cell
  const quoted = /["\r\n]/.test(safe) || safe.includes(separator) || beginsElsewhere.test(safe)
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe
}
