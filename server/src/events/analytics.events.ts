import { eventType } from '@osmose/shared/core/event'
import * as z from 'zod/mini'

/** The adoption report of a month was published. */
export const reportReleased = eventType('analytics.report_released.v1', z.object({ month: z.string() }))
export const reportSettingsChanged = eventType(
  'analytics.report_settings_changed.v1',
  z.object({ k: z.int(), target: z.nullable(z.int()) }),
)
