import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { TextButton } from '../text-button'
import { Table, type Column, type Row } from '../table'
import styles from './chart.module.css'

export type ChartTexts = {
  title: ReactNode
  /** What the drawing says, in a sentence. */
  sentence: ReactNode
  /** The same numbers in rows, and the names of the button that shows them. */
  table: { columns: readonly Column[]; rows: readonly Row[]; caption: string; show: string; hide: string }
  level?: 2 | 3 | 4
}

type Props = ChartTexts & {
  /** Height in pixels at 100 % text. */
  height: number
  /** Draws for a given width in pixels. */
  draw: (width: number) => ReactNode
  legend?: ReactNode
}

/** A title, a sentence, a drawing, and its table behind a button. */
export function Chart({ title, sentence, table, level = 3, height, draw, legend }: Props) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(480)
  const Heading = `h${level}` as const
  useEffect(() => {
    const box = frame.current
    if (!box || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => box.clientWidth > 0 && setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <figcaption className={styles.head}>
        <Heading id={`${id}-title`}>{title}</Heading>
        <TextButton aria-expanded={shown} aria-controls={`${id}-table`} onClick={() => setShown(!shown)}>
          {shown ? table.hide : table.show}
        </TextButton>
        <p id={`${id}-sentence`}>{sentence}</p>
      </figcaption>
      <div ref={frame} hidden={shown}>
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-sentence`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={styles.drawing}
        >
          {draw(width)}
        </svg>
        {legend}
      </div>
      <div id={`${id}-table`} hidden={!shown} className={styles.table}>
        {shown && <Table caption={table.caption} captionHidden columns={table.columns} rows={table.rows} />}
      </div>
    </figure>
  )
}
