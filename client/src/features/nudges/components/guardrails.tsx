import { Check, Hourglass, TriangleAlert } from 'lucide-react'
import type { Experiment } from '@osmose/shared/nudges/nudges.contract'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import styles from './experiment-view.module.css'

/** With too few deliveries nothing is held yet, and nothing broken. */
type State = 'held' | 'broken' | 'unproven'
const drawings = { held: Check, broken: TriangleAlert, unproven: Hourglass }

/** What a test must not cost: refusals, messages left aside, and nothing outside of people's hours. */
export function Guardrails({ guardrails }: { guardrails: Experiment['guardrails'] }) {
  const t = useT()
  const { refused, refusedLimit, ignored, ignoredLimit, outsideHours } = guardrails
  const within = (value: number | null, limit: number): State =>
    value === null ? 'unproven' : value <= limit ? 'held' : 'broken'
  const states = {
    refused: within(refused, refusedLimit),
    ignored: within(ignored, ignoredLimit),
    hours: outsideHours > 0 ? 'broken' : refused === null ? 'unproven' : 'held',
  } as const
  const share = (value: number | null) => (value === null ? null : t('nudges.share', { share: value }))
  return (
    <section className={styles.half}>
      <h2>
        {t(
          Object.values(states).every((state) => state === 'held')
            ? 'nudges.guardrails_held'
            : 'nudges.guardrails',
        )}
      </h2>
      <dl className={styles.guards}>
        <Guard
          name={t('nudges.guard_refused', { limit: refusedLimit })}
          state={states.refused}
          value={share(refused)}
        />
        <Guard
          name={t('nudges.guard_ignored', { limit: ignoredLimit })}
          state={states.ignored}
          value={share(ignored)}
        />
        <Guard
          name={t('nudges.guard_hours')}
          state={states.hours}
          value={
            outsideHours > 0
              ? String(outsideHours)
              : t(states.hours === 'held' ? 'nudges.guard_none' : 'nudges.guard_none_yet')
          }
        />
      </dl>
    </section>
  )
}

function Guard({ name, state, value }: { name: string; state: State; value: string | null }) {
  const t = useT()
  const Drawing = drawings[state]
  return (
    <div data-state={state}>
      <dt>
        <Drawing aria-hidden />
        <span>
          {name}
          <VisuallyHidden>, {t(`nudges.guard_${state}`)}</VisuallyHidden>
        </span>
      </dt>
      <dd data-hidden={state === 'unproven' || undefined}>{value ?? t('nudges.guard_hidden')}</dd>
    </div>
  )
}
