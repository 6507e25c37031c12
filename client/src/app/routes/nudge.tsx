import { useParams } from '@tanstack/react-router'
import { RuleEditor, toRuleKey } from '../../features/nudges/nudges.public'
import { NotFoundPage } from './not-found'

export function NudgePage() {
  const { key = '' } = useParams({ strict: false })
  const rule = toRuleKey(key)
  return rule ? <RuleEditor key={rule} rule={rule} /> : <NotFoundPage />
}
