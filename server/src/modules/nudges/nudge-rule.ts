import type { Family, RuleKey, Settings, Template, Unit } from '@osmose/shared/nudges/nudges.contract'
import type { GoalKey, PredicateKey } from './audience.catalogue.js'

/** A number that may be chosen from a short list. Every value on it is at or below the hard bound of the rule. */
export interface Choice {
  readonly value: number
  readonly allowed: readonly number[]
}

/**
 * A nudge as a fact: who meets it, when, who is left out, what is said, how often, and by what it is judged. Predicates
 * and goals are names from a fixed catalogue, so no rule can reach people by a filter of its own making.
 */
export interface NudgeRule {
  readonly key: RuleKey
  readonly family: Family
  readonly unit: Unit
  readonly channel: 'in_app'
  /** Higher goes first when a person may get only one. */
  readonly priority: number
  /** Texts `<rule>_<template>_title`, `_text`, `_act` of `nudges/messages`. */
  readonly templates: readonly [Template, Template, ...Template[]]
  readonly trigger: readonly PredicateKey[]
  readonly audience: readonly PredicateKey[]
  readonly exclusions: readonly PredicateKey[]
  readonly goal: GoalKey
  /** Waiting for working hours lasts this long at most. */
  readonly expiryHours: 48
  readonly settings: Readonly<Record<SharedSetting, Choice>> & Readonly<Record<string, Choice>>
}

/**
 * - `holdoutShare`, `refusedLimit`: percent. `weeks`: planned length of a test.
 * - `perPerson`: deliveries of one trigger to one person. `cooldownDays`: between two of the rule to one person.
 * - `window`: days for a person, working hours as people say them (24 a day) for a question.
 * - `from`, `until`: minutes after midnight on the person's clock, inside 08:30 to 18:00.
 */
type SharedSetting =
  | 'holdoutShare'
  | 'refusedLimit'
  | 'weeks'
  | 'perPerson'
  | 'cooldownDays'
  | 'window'
  | 'from'
  | 'until'

export const sharedSettings = {
  holdoutShare: { value: 20, allowed: [20, 30, 40, 50] },
  refusedLimit: { value: 5, allowed: [2, 3, 5] },
  weeks: { value: 8, allowed: [4, 8, 12, 26, 52] },
  from: { value: 510, allowed: [510, 540, 570, 600] },
  until: { value: 1080, allowed: [960, 1020, 1080] },
} as const

/** The chosen numbers, those of the rule where nothing was chosen; undefined when one is not on its list. */
export function settingsOf(rule: NudgeRule, chosen: Settings): Settings | undefined {
  for (const [key, value] of Object.entries(chosen))
    if (!rule.settings[key]?.allowed.includes(value)) return undefined
  return {
    ...Object.fromEntries(Object.entries(rule.settings).map(([key, { value }]) => [key, value])),
    ...chosen,
  }
}

/** A setting that the rule is known to have. */
export function numberOf(settings: Settings, key: string): number {
  const value = settings[key]
  if (value === undefined) throw new Error(`The rule has no setting ${key}.`)
  return value
}
