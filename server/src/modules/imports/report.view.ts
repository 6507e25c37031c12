import { en } from '@osmose/shared/imports/messages.en'
import { inputKinds, type LossReport, type Note } from './readers/ledger.js'

type Words = Record<string, string | ((parameters: { count: number }) => string) | undefined>
const words = en as unknown as Words

/** The loss report for people who read a terminal. */
export function reportAsTable(report: LossReport): string {
  const rows = inputKinds.map((kind) => {
    const { found, imported, merged, leftOut } = report[kind]
    const lost = leftOut.reduce((sum, { count }) => sum + count, 0)
    return [
      String(words[`kind_${kind}`]),
      found,
      imported,
      merged,
      lost,
      leftOut.map(({ why, count }) => `${count} ${String(words[`why_${why}`] ?? why)}`).join('; '),
    ]
  })
  return [['', 'found', 'imported', 'merged', 'left out', ''], ...rows]
    .map(([head, ...cells]) =>
      [String(head).padEnd(14), ...cells.slice(0, 4).map((cell) => String(cell).padStart(9)), `  ${cells[4]}`]
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

export const notesInWords = (notes: readonly Note[]): string[] =>
  notes.map(({ code, count, places }) => {
    const text = words[`note_${code}`]
    return `${typeof text === 'function' ? text({ count }) : (text ?? code)} (${places.join(', ')}${count > places.length ? ', …' : ''}).`
  })

export const failureInWords = (code: string): string => String(words[code] ?? code)
