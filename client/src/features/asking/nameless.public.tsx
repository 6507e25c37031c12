import { lazy } from 'react'

/** The way to ask without one's name, with what was typed elsewhere; see `NamelessWay`. */
export const NamelessStart = lazy(() =>
  import('./nameless-start').then((module) => ({ default: module.NamelessStart })),
)
