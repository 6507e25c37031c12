import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import styles from './more-button.module.css'

/** « La suite, 20 de plus », with where one stands: « 40 sur 112 ». */
export function MoreButton({ position, ...button }: ButtonProps & { position?: ReactNode }) {
  return (
    <div className={styles.more}>
      <Button {...button} />
      {position && <span>{position}</span>}
    </div>
  )
}
