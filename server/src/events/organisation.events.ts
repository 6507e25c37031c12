import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

/** Name, language, time zone or hours of the organisation are others than before. */
export const organisationChanged = eventType('organisation.changed.v1', z.object({}))
