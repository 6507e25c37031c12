import { useQuery } from '@tanstack/react-query'
import type { Nudge } from '@osmose/shared/nudges/nudges.contract'
import { LinkButton } from '../../ui/button'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import { NudgeFace } from './components/nudge-face'
import { pendingQuery, useAnswer } from './nudges.queries'
import { targetOf, textsOf, whyOf } from './words'

/** On the home page: the one message that waits for me, if any. */
export function NudgeCard() {
  const { data } = useQuery(pendingQuery)
  return data?.nudge ? <Waiting nudge={data.nudge} /> : null
}

function Waiting({ nudge }: { nudge: Nudge }) {
  const t = useT()
  const answer = useAnswer(nudge)
  const { rule, template, question, holdoutShare } = nudge
  const { title, text, act } = textsOf(
    t,
    rule,
    template,
    question && { title: question.title, community: question.community.name },
  )
  return (
    <NudgeFace
      title={title}
      text={text}
      act={
        <LinkButton
          kind="primary"
          href={targetOf(rule, question?.postId)}
          onClick={() => answer.mutate('acted')}
        >
          {act}
        </LinkButton>
      }
      later={
        <TextButton kind="quiet" onClick={() => answer.mutate('later')}>
          {t('nudges.later')}
        </TextButton>
      }
      why={{
        label: t('nudges.why'),
        sentences: whyOf(t, rule, question?.reason, holdoutShare),
        stop: (
          <TextButton kind="quiet" onClick={() => answer.mutate('refused')}>
            {t('nudges.refuse')}
          </TextButton>
        ),
      }}
    />
  )
}
