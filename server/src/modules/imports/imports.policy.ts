import type { ImportFacts } from './imports.entities.js'

/** After a rehearsal, or to take up what was interrupted; the file must still be there. */
export function canRun({
  status,
  fileKept,
}: Pick<ImportFacts, 'status' | 'fileKept'>): true | 'not_now' | 'file_gone' {
  if (status !== 'rehearsed' && status !== 'failed' && status !== 'cancelled') return 'not_now'
  return fileKept || 'file_gone'
}

export const canCancel = ({ status, stopAsked }: Pick<ImportFacts, 'status' | 'stopAsked'>): boolean =>
  !stopAsked && (status === 'waiting' || status === 'running' || status === 'rehearsed')

/** Once, when it is over: somebody looked and found it good. */
export const canVerify = ({
  status,
  dryRun,
  verifiedAt,
}: Pick<ImportFacts, 'status' | 'dryRun' | 'verifiedAt'>): boolean =>
  status === 'done' && !dryRun && verifiedAt === null
