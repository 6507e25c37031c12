import type { ComponentProps } from 'react'
import { isSecondOfDouble } from './double-click'
import { cx } from './cx'
import styles from './text-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  /** `link` in pine, `quiet` underlined in the second ink, `dotted` for what explains. */
  kind?: 'link' | 'quiet' | 'dotted'
  /** Pressed several times in a row, each time for the next thing: a second click means a second act. */
  repeated?: boolean
}

/** An act that reads like a link inside a card or a line: « Régler mes heures », « Pas maintenant ». */
export function TextButton({ kind = 'link', repeated = false, className, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      onClick={(event) => (!repeated && isSecondOfDouble(event) ? event.preventDefault() : onClick?.(event))}
      data-kind={kind}
      className={cx(styles.button, className)}
    />
  )
}
