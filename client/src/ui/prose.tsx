import type { ReactNode } from 'react'
import { cx } from './cx'
import styles from './prose.module.css'

type Props = { children: ReactNode; lang?: string; size?: 'normal' | 'small' | 'large'; className?: string }

/** The text people write and read: serif, 68 characters at most, in its own language and direction. */
export function Prose({ children, lang, size = 'normal', className }: Props) {
  return (
    <div lang={lang} dir="auto" data-size={size} className={cx(styles.prose, className)}>
      {children}
    </div>
  )
}
