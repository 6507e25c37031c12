import type { ComponentProps } from 'react'
import { cx } from './cx'
import styles from './text-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  /** `link` in pine, `quiet` underlined in the second ink, `dotted` for what explains. */
  kind?: 'link' | 'quiet' | 'dotted'
}

/** An act that reads like a link inside a card or a line: « Régler mes heures », « Pas maintenant ». */
export function TextButton({ kind = 'link', className, ...rest }: Props) {
  return <button type="button" {...rest} data-kind={kind} className={cx(styles.button, className)} />
}
