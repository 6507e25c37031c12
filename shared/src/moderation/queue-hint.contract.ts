import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'

/** Something changed in the queue of a place I moderate. Apart, because it is heard before moderation is ever opened. */
export const moderationChanged = socketMessage('moderation.changed', z.object({ caseId: id }))
