import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import styles from './card.module.css'

type Props = ComponentProps<'section'> & {
  as?: 'section' | 'article' | 'div' | 'aside' | 'li' | 'form'
  /** `sunken` for what is only told; `must-read` carries the copper rule of an announcement. */
  ground?: 'surface' | 'sunken'
  mustRead?: boolean
  /** No inner margin, for lists and tables that run to the edge. */
  flush?: boolean
}

/** A sheet of paper with a border. Never put one inside another. */
export function Card({ as = 'section', ground = 'surface', mustRead, flush, className, ...rest }: Props) {
  const Tag = as as 'section'
  return (
    <Tag
      {...rest}
      className={cx(styles.card, className)}
      data-ground={ground}
      data-must-read={mustRead || undefined}
      data-flush={flush || undefined}
    />
  )
}

type TitleProps = { children: ReactNode; level?: 2 | 3 | 4; id?: string; end?: ReactNode }

/** The title of a card, with at most one quiet act at its end. */
export function CardTitle({ children, level = 2, id, end }: TitleProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.title}>
      <Heading id={id}>{children}</Heading>
      {end}
    </div>
  )
}
