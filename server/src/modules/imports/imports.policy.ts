import type { ImportFacts } from './imports.entities.js'

type Facts = Pick<ImportFacts, 'status' | 'fileKept' | 'stopAsked'>

/** After a rehearsal, or to take up what was interrupted; the file must still be there. */
export function canRun({ status, fileKept }: Facts): true | 'not_now' | 'file_gone' {
  if (status !== 'rehearsed' && status !== 'failed' && status !== 'cancelled') return 'not_now'
  return fileKept || 'file_gone'
}

export const canCancel = ({ status, stopAsked }: Facts): boolean =>
  !stopAsked && (status === 'waiting' || status === 'running' || status === 'rehearsed')
