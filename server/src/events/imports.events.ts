import { eventType } from '@osmose/shared/core/event'
import { importStatus } from '@osmose/shared/imports/imports.contract'
import * as z from 'zod/mini'

/** An import began, ended or stopped. `startedBy` is null on the command line. */
export const importMoved = eventType(
  'imports.import_moved.v1',
  z.object({ importId: z.uuid(), startedBy: z.nullable(z.uuid()), status: importStatus }),
)
