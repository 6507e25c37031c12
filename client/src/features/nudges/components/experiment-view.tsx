import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import type { Experiment } from '@osmose/shared/nudges/nudges.contract'
import { thresholdOf } from '@osmose/shared/nudges/nudges.rules'
import { Banner } from '../../../ui/banner'
import { Card, CardTitle } from '../../../ui/card'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { dayText } from '../../../lib/time'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { experimentQuery } from '../nudges.queries'
import { ruleName, verdictText, verdictTitle, wordOf } from '../words'
import { Decisions, Note } from './decisions'
import { GapPlot } from './gap-plot'
import { Groups } from './groups'
import { Guardrails } from './guardrails'
import { StateChip } from './rule-list'
import { Sample } from './sample'
import styles from './experiment-view.module.css'

/** What a test says, in a sentence, then how sure that is, then what was promised before it. */
export function ExperimentView({ id }: { id: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(experimentQuery(id))
  const name = data ? ruleName(t, data.rule) : t('nudges.title')
  usePage({ title: name, up: paths.nudges, short: name })
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={6} />
      </Loading>
    )
  return <Result experiment={data} />
}

function Result({ experiment }: { experiment: Experiment }) {
  const t = useT()
  const me = useMe()
  const {
    rule,
    unit,
    state,
    startedAt,
    plannedEndAt,
    endedAt,
    verdict,
    triggered,
    observed,
    note,
    pausedBecause,
  } = experiment
  const stoppedEarly = endedAt !== null && endedAt < plannedEndAt
  const text = verdictText(t, verdict, {
    plannedEnd: dayText(plannedEndAt),
    stoppedEarly,
    threshold: thresholdOf(me.roles),
  })
  return (
    <div className={styles.page} data-wide>
      <div className={styles.columns}>
        <div className={styles.main}>
          <PageTitle
            over={
              <span className={styles.over}>
                {t('nudges.experiment_over', {
                  rule: ruleName(t, rule),
                  from: dayText(startedAt),
                  to: dayText(endedAt ?? plannedEndAt),
                })}{' '}
                <StateChip state={state} />
              </span>
            }
            under={text}
          >
            {verdictTitle(t, verdict)}
          </PageTitle>
          {pausedBecause && <Banner tone="warn">{t('nudges.paused_refusals')}</Banner>}
          {triggered !== null && (
            <p className={styles.soFar}>
              {t('nudges.so_far', { unit, triggered, observed, over: state === 'ended' })}
            </p>
          )}
          {'difference' in verdict && (
            <Card as="div">
              <GapPlot unit={unit} findings={verdict} />
            </Card>
          )}
          <Card flush as="div" className={styles.halves}>
            {'difference' in verdict && (
              <Groups unit={unit} findings={verdict} share={experiment.plan.holdoutShare} />
            )}
            <Guardrails guardrails={experiment.guardrails} />
          </Card>
          {note && <Note experiment={experiment} />}
          <Decisions experiment={experiment} />
        </div>
        <aside className={styles.side} aria-label={t('nudges.written_before')}>
          <h2 className={styles.seen}>{t('nudges.what_they_see')}</h2>
          <Sample rule={rule} share={experiment.plan.holdoutShare} level={3} />
          <Plan experiment={experiment} />
        </aside>
      </div>
    </div>
  )
}

function Plan({ experiment: { plan, rule, unit, startedAt } }: { experiment: Experiment }) {
  const t = useT()
  const day = dayText(startedAt)
  const facts = [
    [t('nudges.plan_hope'), plan.hypothesis],
    [t('nudges.plan_goal'), t(`nudges.plan_goal_${wordOf(rule)}`, { window: plan.settings.window ?? 0 })],
    [t('nudges.plan_holdout'), t('nudges.share', { share: plan.holdoutShare })],
    [t('nudges.plan_stop'), t('nudges.plan_stop_text', { limit: plan.refusedLimit })],
  ] as const
  return (
    <Card ground="sunken" aria-labelledby="plan" className={styles.plan}>
      <CardTitle id="plan">{t('nudges.written_before')}</CardTitle>
      <p className={styles.quote}>
        {t('nudges.plan_quote', {
          unit,
          expected: plan.expected,
          detectable: plan.detectable,
          weeks: plan.weeks,
        })}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.frozen}>
        <Lock aria-hidden />
        {plan.launchedBy
          ? t('nudges.plan_by', { name: plan.launchedBy.name, day })
          : t('nudges.plan_on', { day })}
      </p>
    </Card>
  )
}
