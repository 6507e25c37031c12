import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const id = z.uuid()

/** `complete`: a face (photo or drawn), a job, a department, a line about oneself and a language. */
export const profileChanged = eventType(
  'directory.profile_changed.v1',
  z.object({ personId: id, complete: z.boolean() }),
)
/** Language, time zone or working hours were looked after. */
export const settingsChanged = eventType('directory.settings_changed.v1', z.object({ personId: id }))
/** These people now belong to another department or site: what narrows to one follows. */
export const peopleMoved = eventType('directory.people_moved.v1', z.object({ personIds: z.array(id) }))
export const peopleImported = eventType(
  'directory.people_imported.v1',
  z.object({ created: z.int(), updated: z.int(), deactivated: z.int() }),
)
