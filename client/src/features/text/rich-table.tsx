import type { TextTableCell, TextTableRow } from '@osmose/shared/text/document'
import { useT } from '../../lib/i18n'
import { RichWords } from './rich-words'
import styles from './rich-text.module.css'

type Props = { rows: readonly TextTableRow[]; highlight: readonly string[] }

/** A table that is wider than the page scrolls inside its own frame, by keyboard too. */
export function RichTable({ rows, highlight }: Props) {
  const t = useT()
  const headed = rows[0]?.content.every(({ type }) => type === 'tableHeader') ?? false
  const lines = (some: readonly TextTableRow[], scope: 'col' | 'row') =>
    some.map(({ content }, at) => (
      <tr key={at}>
        {content.map((cell, column) => (
          <Cell key={column} cell={cell} scope={scope} highlight={highlight} />
        ))}
      </tr>
    ))
  return (
    <div role="region" aria-label={t('text.table')} tabIndex={0} className={styles.table}>
      <table>
        {headed && <thead>{lines(rows.slice(0, 1), 'col')}</thead>}
        <tbody>{lines(headed ? rows.slice(1) : rows, 'row')}</tbody>
      </table>
    </div>
  )
}

type CellProps = { cell: TextTableCell; scope: 'col' | 'row'; highlight: readonly string[] }

function Cell({ cell, scope, highlight }: CellProps) {
  const words = cell.content.map(({ content }, at) => (
    <p key={at} dir="auto">
      <RichWords content={content ?? []} highlight={highlight} />
    </p>
  ))
  const isHead = cell.type === 'tableHeader' && cell.content.some(({ content }) => content !== undefined)
  return isHead ? <th scope={scope}>{words}</th> : <td>{words}</td>
}
