import type { ReactNode } from 'react'
import field from './field.module.css'

/** For those who listen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={field.hidden}>{children}</span>
}
