import { useParams } from '@tanstack/react-router'
import { RuleEditor, toRuleKey } from '../../features/nudges/nudges.public'
import { NotFoundPage } from './not-found'

export function NudgePage() {
  const { rule: asked = '' } = useParams({ strict: false })
  const rule = toRuleKey(asked)
  return rule ? <RuleEditor key={rule} rule={rule} /> : <NotFoundPage />
}
