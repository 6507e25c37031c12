import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()
const between = { mandateId: id, fromId: id, toId: id }

export const mandateGiven = eventType('mandates.given.v1', z.object(between))
export const mandateRevoked = eventType('mandates.revoked.v1', z.object(between))
/** Something was published, or answered, in the name of `fromId` by `toId`. */
export const mandateUsed = eventType(
  'mandates.used.v1',
  z.object({ ...between, postId: id, communityId: id, audienceId: id }),
)
