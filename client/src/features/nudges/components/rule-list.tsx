import { useQuery } from '@tanstack/react-query'
import { FlaskConical, MessageCircleQuestionMark, Pause, PenLine, Play, UserRound } from 'lucide-react'
import {
  type ExperimentState,
  hardLimits,
  type Limits,
  type listRules,
} from '@osmose/shared/nudges/nudges.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { EditableValue } from '../../../ui/editable-value'
import { PageTitle } from '../../../ui/page-title'
import { SituationRow } from '../../../ui/situation-row'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { QueryFailure } from '../../failure/query-failure.public'
import { rulesQuery, useLimits } from '../nudges.queries'
import { ruleName, verdictTitle, wordOf } from '../words'
import { PastTests } from './past-tests'
import { Sentence } from '../../../ui/sentence'
import styles from './rule-list.module.css'

type Rule = ReplyOf<typeof listRules>['rules'][number]

const looks = {
  draft: { tone: 'neutral', icon: PenLine },
  running: { tone: 'brand', icon: Play },
  paused: { tone: 'warn', icon: Pause },
  ended: { tone: 'neutral', icon: FlaskConical },
} as const

export function StateChip({ state }: { state: ExperimentState }) {
  const t = useT()
  return <Chip {...looks[state]}>{t(`nudges.state_${state}`)}</Chip>
}

/** Every nudge with what its last test says, and how much attention all of them together may take. */
export function RuleList() {
  const t = useT()
  const { data, error, refetch } = useQuery(rulesQuery)
  usePage({ title: t('nudges.title') })
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  return (
    <div className={styles.page}>
      <PageTitle under={t('nudges.under')}>{t('nudges.title')}</PageTitle>
      {data ? (
        <>
          <Card as="div">
            <h2>
              <VisuallyHidden>{t('nudges.rules_title')}</VisuallyHidden>
            </h2>
            <div>
              {data.rules.map((rule) => (
                <Row key={rule.key} rule={rule} />
              ))}
            </div>
          </Card>
          <LimitsCard limits={data.limits} />
        </>
      ) : (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={2} />
        </Loading>
      )}
    </div>
  )
}

function Row({ rule: { key, unit, state, current, past } }: { rule: Rule }) {
  const t = useT()
  const shown = current ?? past[0]
  return (
    <SituationRow
      icon={unit === 'person' ? UserRound : MessageCircleQuestionMark}
      title={
        <span className={styles.title}>
          <a href={shown ? paths.experiment(shown.id) : paths.nudge(key)}>{ruleName(t, key)}</a>{' '}
          <StateChip state={state} />
        </span>
      }
      act={
        current ? (
          <LinkButton href={paths.experiment(current.id)}>{t('nudges.open_experiment')}</LinkButton>
        ) : (
          <LinkButton href={paths.nudge(key)}>
            {t(past.length > 0 ? 'nudges.again' : 'nudges.open_draft')}
          </LinkButton>
        )
      }
    >
      <p>{t(`nudges.rule_${wordOf(key)}_does`)}</p>
      {current && (
        <p className={styles.verdict}>
          <a href={paths.experiment(current.id)}>{verdictTitle(t, current.verdict)}</a>
        </p>
      )}
      {!shown && <p className={styles.verdict}>{t('nudges.never_tried')}</p>}
      <PastTests past={past} />
    </SituationRow>
  )
}

function LimitsCard({ limits }: { limits: Limits }) {
  const t = useT()
  const save = useLimits()
  const value = (key: keyof Limits) => (
    <EditableValue
      label={t(`nudges.limit_${key}`)}
      value={String(limits[key])}
      options={Array.from({ length: hardLimits[key] + 1 }, (_, n) => ({
        value: String(n),
        label: String(n),
      }))}
      onSelect={(n) => save.mutate({ ...limits, [key]: Number(n) })}
    />
  )
  return (
    <Card ground="sunken" aria-labelledby="limits" className={styles.limits}>
      <CardTitle id="limits">{t('nudges.limits_title')}</CardTitle>
      <p className={styles.sentence}>
        <Sentence
          text={t('nudges.limits')}
          values={{ perDay: value('perDay'), perWeek: value('perWeek'), perFourWeeks: value('perFourWeeks') }}
        />
      </p>
      <p>{t('nudges.limits_hint')}</p>
    </Card>
  )
}
