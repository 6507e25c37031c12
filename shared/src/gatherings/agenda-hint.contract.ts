import * as z from 'zod/mini'
import { id } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'

/** An event was announced, called off, or is at another hour. Apart, because it is heard before an agenda is ever opened. */
export const agendaChanged = socketMessage('gatherings.agenda_changed', z.object({ communityId: id }))
