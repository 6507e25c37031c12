import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()

/** The time of a planned draft came and it could not be published. `code`: the error. */
export const publicationFailed = eventType(
  'drafts.publication_failed.v1',
  z.object({ personId: id, key: id, communityId: z.nullable(id), code: z.string() }),
)
