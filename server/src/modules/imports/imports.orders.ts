import { Injectable } from '@nestjs/common'
import { plainName } from '@osmose/shared/core/plain-name'
import { importMoved } from '../../events/imports.events.js'
import type { Tx } from '../../platform/database/database.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Events } from '../../platform/outbox/events.js'
import type { ImportFacts, ImportStatus } from './imports.entities.js'

type Given = Pick<
  ImportFacts,
  | 'id'
  | 'format'
  | 'fileName'
  | 'fileBytes'
  | 'fingerprint'
  | 'fileKept'
  | 'dryRun'
  | 'startedBy'
  | 'createdAt'
>

export const newImport = (given: Given): ImportFacts => ({
  ...given,
  fileName: plainName(given.fileName),
  status: 'waiting',
  countHistory: false,
  stopAsked: false,
  startedAt: null,
  finishedAt: null,
  verifiedAt: null,
  stepsDone: 0,
  stepsTotal: 0,
  report: null,
  notes: [],
  failure: null,
})

/** Hands an import to the workers, and tells whoever started it how it goes. */
@Injectable()
export class ImportOrders {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  async give(tx: Tx, row: ImportFacts): Promise<void> {
    await this.jobs.add(tx, 'imports.run', { importId: row.id }, { key: `import ${row.id}` })
    await this.moved(tx, row, 'waiting')
  }

  moved(
    tx: Tx,
    { id, startedBy }: Pick<ImportFacts, 'id' | 'startedBy'>,
    status: ImportStatus,
  ): Promise<void> {
    return this.events.append(tx, importMoved, { importId: id, startedBy, status }, startedBy)
  }
}
