import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()

export const kudosGiven = eventType(
  'kudos.given.v1',
  z.object({ postId: id, communityId: id, audienceId: id, personIds: z.array(id) }),
)
/** The values of the company were written anew. */
export const valuesWritten = eventType('kudos.values_written.v1', z.object({}))
