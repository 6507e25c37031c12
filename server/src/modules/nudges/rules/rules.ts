import type { RuleKey } from '@osmose/shared/nudges/nudges.contract'
import type { NudgeRule } from '../nudge-rule.js'
import { completeProfile } from './complete-profile.rule.js'
import { unansweredQuestion } from './unanswered-question.rule.js'

/** Every nudge there is. */
export const rules: readonly NudgeRule[] = [completeProfile, unansweredQuestion]

const byKey = new Map(rules.map((rule) => [rule.key, rule]))

/** The rule of an experiment or a request; the contract only lets known keys in. */
export function ruleOf(key: RuleKey): NudgeRule {
  const rule = byKey.get(key)
  if (!rule) throw new Error(`There is no rule ${key}.`)
  return rule
}
