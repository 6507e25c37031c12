import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '../../ui/button'
import { Card, CardTitle } from '../../ui/card'
import { Checklist } from '../../ui/checklist'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { useMe } from '../identity/identity.public'
import { firstStepsQuery, useRest } from './journeys.queries'
import styles from './components/first-steps.module.css'

/** On the home page of a newcomer: what is left, until it is done, put aside, or two weeks have passed. */
export function FirstStepsCard() {
  const { newcomer } = useMe()
  return newcomer ? <Waiting /> : null
}

function Waiting() {
  const t = useT()
  const rest = useRest()
  const { data } = useQuery(firstStepsQuery)
  if (data?.state !== 'open') return null
  const offered = data.steps.filter(({ state }) => state !== 'skipped')
  const done = offered.filter(({ state }) => state === 'done').length
  return (
    <Card aria-labelledby="first-steps" className={styles.cardHead}>
      <CardTitle id="first-steps">{t('journeys.card_title')}</CardTitle>
      <p>{t('journeys.card_count', { done, left: offered.length - done })}</p>
      <Checklist
        doneLabel={t('journeys.done')}
        todoLabel={t('journeys.todo')}
        items={offered.map(({ step, state }) => ({
          id: step,
          done: state === 'done',
          label: t(`journeys.step_${step}`),
        }))}
      />
      <LinkButton href={paths.firstSteps}>{t('journeys.card_act')}</LinkButton>
      <TextButton kind="quiet" onClick={rest}>
        {t('journeys.reading')}
      </TextButton>
    </Card>
  )
}
