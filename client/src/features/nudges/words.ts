import type { Rule, RuleKey, Template, Verdict } from '@osmose/shared/nudges/nudges.contract'
import type { Translate } from '../../lib/i18n'
import { paths } from '../../lib/paths'

/** The rule's part of a message key. */
export const wordOf = (rule: RuleKey) =>
  rule === 'complete-profile' ? 'complete_profile' : 'unanswered_question'

export const ruleName = (t: Translate, rule: RuleKey): string => t(`nudges.rule_${wordOf(rule)}`)

interface About {
  title: string
  community: string
}

/** What a message says in one language. */
export function textsOf(t: Translate, rule: RuleKey, template: Template, about: About | null) {
  if (rule === 'complete-profile')
    return {
      title: t(`nudges.complete_profile_${template}_title`),
      text: t(`nudges.complete_profile_${template}_text`),
      act: t(`nudges.complete_profile_${template}_act`),
    }
  const named = about ?? { title: t('nudges.sample_title'), community: t('nudges.sample_community') }
  return {
    title: t(`nudges.unanswered_question_${template}_title`),
    text: t(`nudges.unanswered_question_${template}_text`, named),
    act: t(`nudges.unanswered_question_${template}_act`),
  }
}

/** Where the act of a message leads. */
export const targetOf = (rule: RuleKey, postId: string | undefined): string =>
  rule === 'unanswered-question' && postId ? paths.post(postId) : paths.firstSteps

export function whyOf(
  t: Translate,
  rule: RuleKey,
  reason: 'skill' | 'answers' | 'moderator' | undefined,
  share: number,
): string[] {
  if (rule === 'complete-profile')
    return [t('nudges.complete_profile_why'), t('nudges.trial_person', { share })]
  return [t(`nudges.unanswered_question_why_${reason ?? 'skill'}`), t('nudges.trial_question', { share })]
}

/** The verdict as a title. */
export function verdictTitle(t: Translate, verdict: Verdict): string {
  if (verdict.code === 'helps' || verdict.code === 'harms')
    return t(`nudges.verdict_${verdict.code}`, verdict.difference)
  return t(`nudges.verdict_${verdict.code}`)
}

interface Circumstances {
  plannedEnd: string
  stoppedEarly: boolean
  threshold: number
}

/** What stands behind the verdict, in a sentence. */
export function verdictText(
  t: Translate,
  verdict: Verdict,
  { plannedEnd, stoppedEarly, threshold }: Circumstances,
): string {
  switch (verdict.code) {
    case 'helps':
    case 'harms':
      return t(`nudges.says_${verdict.code}`, verdict.difference)
    case 'inconclusive':
      return t('nudges.says_inconclusive', { ...verdict.difference, detectable: verdict.detectable })
    case 'too_early':
      return stoppedEarly
        ? t('nudges.says_stopped_early', verdict.difference)
        : t('nudges.says_too_early', { ...verdict.difference, day: plannedEnd })
    case 'too_few':
      return t('nudges.says_too_few', { threshold })
    default:
      return t(`nudges.says_${verdict.code}`)
  }
}

/** Where the words of a setting come from: its unit. */
export function valueWords(t: Translate, unit: 'person' | 'question', key: string, n: number): string {
  if (key === 'from' || key === 'until') return t('nudges.value_clock', { n })
  if (key === 'holdoutShare' || key === 'refusedLimit') return t('nudges.value_percent', { n })
  if (key === 'weeks') return t('nudges.value_weeks', { n })
  if (key === 'asked') return t('nudges.value_people', { n })
  if (key === 'perPerson') return t('nudges.value_times', { n })
  if (key === 'waitHours' || (key === 'window' && unit === 'question'))
    return t('nudges.value_working_hours', { n })
  return t('nudges.value_days', { n })
}

export const settingOf = (rule: Rule, key: string): number =>
  rule.settings.find((choice) => choice.key === key)?.value ?? 0
export const shareOf = (rule: Rule): number => settingOf(rule, 'holdoutShare') / 100
