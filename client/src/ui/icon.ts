import type { ComponentType } from 'react'

/** Any drawing that can stand for an icon: those of lucide-react, the mark, a community's ring. */
export type Icon = ComponentType<{ className?: string; 'aria-hidden'?: boolean | 'true' | 'false' }>
