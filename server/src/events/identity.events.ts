import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

const person = { personId: z.uuid() }

/** The first time a person signed in: from then on they are activated. */
export const firstSignedIn = eventType('identity.first_signed_in.v1', z.object(person))
export const sessionEnded = eventType(
  'identity.session_ended.v1',
  z.object({ ...person, sessionId: z.nullable(z.uuid()) }),
)
export const personDeactivated = eventType('identity.person_deactivated.v1', z.object(person))
export const personReactivated = eventType('identity.person_reactivated.v1', z.object(person))
export const rolesChanged = eventType(
  'identity.roles_changed.v1',
  z.object({ ...person, roles: z.array(z.string()) }),
)
