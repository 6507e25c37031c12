import type { WorkingCalendar } from '@osmose/shared/core/working-time'
import type { Settings } from '@osmose/shared/nudges/nudges.contract'
import type { OrganisationFacts } from '../organisation/organisation.public.js'
import { sendingHours } from './attention.rules.js'
import type { Reachable } from './audience.query.js'
import { numberOf } from './nudge-rule.js'

/** Working hours of the organisation: what « 24 working hours » is counted in. */
export const calendarOf = (organisation: OrganisationFacts): WorkingCalendar => ({
  ...organisation.workingHours,
  timeZone: organisation.timeZone,
  publicHolidays: 'FR',
})

/** The hours in which a rule may reach somebody; null: never. */
export function hoursOf(
  person: Pick<Reachable, 'timeZone' | 'workingHours'>,
  settings: Settings,
  organisation: OrganisationFacts,
): WorkingCalendar | null {
  const theirs: WorkingCalendar = {
    ...(person.workingHours ?? organisation.workingHours),
    timeZone: person.timeZone,
    publicHolidays: 'FR',
  }
  return sendingHours(theirs, { from: numberOf(settings, 'from'), until: numberOf(settings, 'until') })
}
