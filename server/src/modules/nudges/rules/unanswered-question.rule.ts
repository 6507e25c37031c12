import { type NudgeRule, sharedSettings } from '../nudge-rule.js'

/** A question nobody has answered for a working day is shown to a few people who know its subject. */
export const unansweredQuestion: NudgeRule = {
  key: 'unanswered-question',
  family: 'help',
  unit: 'question',
  channel: 'in_app',
  priority: 20,
  templates: ['a', 'b'],
  trigger: ['question.unanswered'],
  audience: ['question.open', 'question.recent'],
  exclusions: ['question.imported'],
  goal: 'question_answered',
  expiryHours: 48,
  settings: {
    ...sharedSettings,
    waitHours: { value: 24, allowed: [24, 48, 72] },
    asked: { value: 5, allowed: [1, 2, 3, 4, 5] },
    perPerson: { value: 1, allowed: [1] },
    cooldownDays: { value: 7, allowed: [7, 14, 28] },
    window: { value: 48, allowed: [24, 48, 72] },
  },
}
