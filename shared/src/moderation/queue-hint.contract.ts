import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'

/**
 * Something changed in what I moderate: a case, or (null) the messages shown to the moderation of the network. Apart,
 * because it is heard before moderation is ever opened.
 */
export const moderationChanged = socketMessage('moderation.changed', z.object({ caseId: z.nullable(id) }))
