import type { Locale } from '@osmose/shared/core/fields'

/**
 * Rows as a spreadsheet opens them. French ones part by semicolons; lines end as RFC 4180 says; a text that a
 * spreadsheet would compute is quoted away.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[], locale: Locale): string {
  const separator = locale === 'fr' ? ';' : ','
  return rows.map((row) => row.map((cell) => written(cell)).join(separator)).join('\r\n') + '\r\n'
}

/** Quoted for the separator of either language: nobody knows with which one it will be opened. */
function written(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
