import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@osmose/shared/core/format'
import type { FirstSteps, Step } from '@osmose/shared/journeys/journeys.contract'
import { Avatar } from '../../../ui/avatar'
import { Button, LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { type RailStep, StepRail } from '../../../ui/step-rail'
import { TextButton } from '../../../ui/text-button'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { type Translate, useLocale, useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { useNow } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { firstStepsQuery, useResume, useSkip, useTakeUp } from '../journeys.queries'
import { CommunitiesStep } from './communities-step'
import { HoursStep } from './hours-step'
import { IntroductionStep } from './introduction-step'
import { ProfileStep } from './profile-step'
import { ReactionStep } from './reaction-step'
import { CountedCard, ReadingCard } from './side-cards'
import styles from './first-steps.module.css'

/** Five small steps in any order, beside what will be counted and what never will. */
export function FirstStepsView() {
  const t = useT()
  const { data, error, refetch } = useQuery(firstStepsQuery)
  usePage({ title: t('app.first_steps') })
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={5} />
      </Loading>
    )
  return (
    <div className={styles.page} data-wide>
      <div className={styles.columns}>
        <div className={styles.main}>
          {data.state === 'open' ? <Open journey={data} /> : <Closed state={data.state} />}
        </div>
        <aside className={styles.side} aria-label={t('journeys.counted_title')}>
          <CountedCard />
          {data.state === 'open' && <ReadingCard />}
        </aside>
      </div>
    </div>
  )
}

function Open({ journey }: { journey: FirstSteps }) {
  const t = useT()
  const first = journey.steps.find(({ state }) => state === 'todo')?.step
  return (
    <>
      <Welcome journey={journey} />
      <Card as="div" className={styles.sheet}>
        <h2>
          <VisuallyHidden>{t('app.first_steps')}</VisuallyHidden>
        </h2>
        <StepRail
          stateLabels={{
            done: t('journeys.done'),
            current: t('journeys.current'),
            todo: t('journeys.todo'),
            branch: t('journeys.skipped'),
          }}
          steps={journey.steps.map(({ step, state }) => toRail(step, state, step === first, journey, t))}
        />
      </Card>
      <div className={styles.foot}>
        <LinkButton size="large" href={paths.home}>
          {t('journeys.enter')}
        </LinkButton>
        <p>{t('journeys.enter_note')}</p>
      </div>
    </>
  )
}

function toRail(
  step: Step,
  state: FirstSteps['steps'][number]['state'],
  first: boolean,
  journey: FirstSteps,
  t: Translate,
): RailStep {
  const title = t(`journeys.step_${step}`)
  const open = state === 'todo'
  return {
    id: step,
    state: state === 'done' ? 'done' : first ? 'current' : 'todo',
    title: <span data-skipped={state === 'skipped' || undefined}>{title}</span>,
    note: noteOf(step, state, journey, t),
    end:
      state === 'done' ? (
        step === 'hours' && t('journeys.changes_any_time')
      ) : (
        <Pass step={step} title={title} skipped={state === 'skipped'} />
      ),
    children: (open || (step === 'hours' && state === 'done')) && contents(step, journey),
  }
}

function noteOf(
  step: Step,
  state: FirstSteps['steps'][number]['state'],
  { communitiesJoined: joined }: FirstSteps,
  t: Translate,
): string | undefined {
  if (state === 'skipped') return t('journeys.skipped')
  if (state === 'done') return undefined
  if (step !== 'communities') return t(`journeys.step_${step}_note`)
  return joined === 0 ? undefined : t('journeys.step_communities_note', { joined })
}

function contents(step: Step, journey: FirstSteps): ReactNode {
  if (step === 'hours') return <HoursStep done={journey.steps[0]?.state === 'done'} />
  if (step === 'profile') return <ProfileStep journey={journey} />
  if (step === 'communities') return <CommunitiesStep />
  if (step === 'reaction') return <ReactionStep post={journey.post} />
  return <IntroductionStep example={journey.example} />
}

function Pass({ step, title, skipped }: { step: Step; title: string; skipped: boolean }) {
  const t = useT()
  const skip = useSkip()
  const takeUp = useTakeUp()
  return skipped ? (
    <TextButton
      kind="quiet"
      aria-label={t('journeys.take_up_step', { step: title })}
      onClick={() => takeUp.mutate(step)}
    >
      {t('journeys.take_up')}
    </TextButton>
  ) : (
    <TextButton
      kind="quiet"
      aria-label={t('journeys.skip_step', { step: title })}
      onClick={() => skip.mutate(step)}
    >
      {t('journeys.skip')}
    </TextButton>
  )
}

function Welcome({ journey: { greeter, day } }: { journey: FirstSteps }) {
  const t = useT()
  const { person } = useMe()
  const today = useToday()
  return (
    <div className={styles.welcome}>
      {greeter && <Avatar {...faceOf(greeter)} size={56} />}
      <PageTitle
        over={
          day === 1
            ? t('journeys.over_first_day', { day: today })
            : t('journeys.over_day', { day: today, n: day })
        }
        under={
          <p className={styles.greeting}>
            {greeter ? (
              <>
                {t('journeys.greeting', { name: greeter.name.split(' ')[0] ?? greeter.name })}
                <a href={paths.person(greeter.id)}>{t('journeys.greeting_link')}</a>.
              </>
            ) : (
              t('journeys.greeting_alone')
            )}
          </p>
        }
      >
        {t('journeys.hello', { name: person.name.split(' ')[0] ?? person.name, site: person.site })}
      </PageTitle>
    </div>
  )
}

function useToday(): string {
  const text = formatDate(useLocale(), useNow(), { weekday: 'long', day: 'numeric', month: 'long' })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Closed({ state }: { state: 'done' | 'resting' | 'over' }) {
  const t = useT()
  const resume = useResume()
  const act =
    state === 'resting' ? (
      <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
        {t('journeys.resume')}
      </Button>
    ) : (
      <LinkButton href={state === 'done' ? paths.home : paths.settings}>
        {t(state === 'done' ? 'journeys.enter' : 'journeys.to_settings')}
      </LinkButton>
    )
  return (
    <Card as="div">
      <EmptyState level={1} drawing="open" title={t(`journeys.${state}_title`)} act={act}>
        {t(`journeys.${state}_text`)}
      </EmptyState>
    </Card>
  )
}
