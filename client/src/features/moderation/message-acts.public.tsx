import { lazy } from 'react'

/** « Signaler à la modération » on a message. */
export const ReportDialog = lazy(() =>
  import('./report-dialog').then((module) => ({ default: module.ReportDialog })),
)
