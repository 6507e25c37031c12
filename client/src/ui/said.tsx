import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden'

/** What changed without anybody moving, for those who listen. Draw it before there are words: only then are they heard. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <VisuallyHidden>
      <span role="status">{children}</span>
    </VisuallyHidden>
  )
}
