import { type NudgeRule, sharedSettings } from '../nudge-rule.js'

/** A newcomer whose page is still thin, a day after they first came. */
export const completeProfile: NudgeRule = {
  key: 'complete-profile',
  family: 'profile',
  unit: 'person',
  channel: 'in_app',
  priority: 10,
  templates: ['a', 'b'],
  trigger: ['person.signed_in_days_ago', 'person.profile_below_60'],
  audience: ['person.active_employee', 'person.newcomer'],
  exclusions: ['person.rests_from_first_steps', 'person.profile_complete'],
  goal: 'profile_completed',
  expiryHours: 48,
  settings: {
    ...sharedSettings,
    waitDays: { value: 1, allowed: [1, 2, 3, 5] },
    perPerson: { value: 2, allowed: [1, 2] },
    cooldownDays: { value: 4, allowed: [4, 7, 10] },
    window: { value: 3, allowed: [3, 5, 7] },
  },
}
