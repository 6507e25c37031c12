import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()

/** A file or folder of a library came, went, or is called or stands otherwise. */
export const libraryChanged = eventType(
  'files.library_changed.v1',
  z.object({ communityId: id, audienceId: id }),
)
