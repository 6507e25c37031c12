import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import styles from './table.module.css'

export type Column = {
  id: string
  label: ReactNode
  /** The label in plain words, for a stacked table. */
  name?: string
  align?: 'start' | 'end'
  /** The order in use on this column, when the table can be ordered by it. */
  sort?: 'ascending' | 'descending' | 'none'
  onSort?: () => void
}

export type Row = {
  id: string
  head: ReactNode
  cells?: readonly ReactNode[]
  /** Why the row shows nothing; it is then drawn as hidden, with hatching. */
  hidden?: ReactNode
  look?: 'total' | 'marked'
}

type Props = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
  foot?: ReactNode
  /** Where it is narrow each row becomes a small list of its cells instead of scrolling. */
  stacks?: boolean
}

/** Rows of figures; the first column names the row. Scrolls inside itself when the page is narrow. */
export function Table({ caption, captionHidden, columns, rows, foot, stacks }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = frame.current
    if (!box || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} className={styles.frame} data-stacks={stacks} tabIndex={scrolls ? 0 : undefined}>
      <table className={styles.table}>
        <caption className={captionHidden ? styles.hidden : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-look={row.look}>
              <th scope="row">{row.head}</th>
              {row.hidden === undefined ? (
                row.cells?.map((cell, at) => (
                  <td
                    key={columns[at + 1]?.id ?? at}
                    data-align={columns[at + 1]?.align}
                    data-name={stacks && nameOf(columns[at + 1])}
                  >
                    {cell}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length - 1} className={styles.concealed}>
                  <span>{row.hidden}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {foot && <p className={styles.foot}>{foot}</p>}
    </div>
  )
}

const nameOf = (column?: Column) =>
  column?.name ?? (typeof column?.label === 'string' ? column.label : undefined)

function Head({ column: { label, align, sort, onSort } }: { column: Column }) {
  const Arrow = sort === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th scope="col" data-align={align} aria-sort={sort}>
      {onSort ? (
        <button type="button" onClick={onSort} data-sorted={sort !== 'none' || undefined}>
          {label}
          <Arrow aria-hidden />
        </button>
      ) : (
        label
      )}
    </th>
  )
}
