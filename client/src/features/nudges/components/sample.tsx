import type { RuleKey, Template } from '@osmose/shared/nudges/nudges.contract'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { textsOf, whyOf } from '../words'
import { NudgeFace } from './nudge-face'

/** A message as a picture: its acts do nothing and say so by being refused. */
export function Sample({
  rule,
  template = 'a',
  share,
  level,
}: {
  rule: RuleKey
  template?: Template
  share: number
  level?: 2 | 3
}) {
  const t = useT()
  const { title, text, act } = textsOf(t, rule, template, null)
  return (
    <NudgeFace
      level={level}
      title={title}
      text={text}
      act={<Button refused>{act}</Button>}
      later={
        <TextButton kind="quiet" aria-disabled>
          {t('nudges.later')}
        </TextButton>
      }
      why={{
        label: t('nudges.why'),
        sentences: whyOf(t, rule, 'skill', share),
        stop: (
          <TextButton kind="quiet" aria-disabled>
            {t('nudges.refuse')}
          </TextButton>
        ),
      }}
    />
  )
}
