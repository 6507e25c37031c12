import { Check, TriangleAlert } from 'lucide-react'
import type { Experiment } from '@osmose/shared/nudges/nudges.contract'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import styles from './experiment-view.module.css'

/** What a test must not cost: refusals, messages left aside, and nothing outside of people's hours. */
export function Guardrails({ guardrails }: { guardrails: Experiment['guardrails'] }) {
  const t = useT()
  const { refused, refusedLimit, ignored, ignoredLimit, outsideHours } = guardrails
  const held = [
    refused === null || refused <= refusedLimit,
    ignored === null || ignored <= ignoredLimit,
    outsideHours === 0,
  ]
  const share = (value: number | null) => (value === null ? null : t('nudges.share', { share: value }))
  return (
    <section className={styles.half}>
      <h2>{t(held.every(Boolean) ? 'nudges.guardrails_held' : 'nudges.guardrails')}</h2>
      <dl className={styles.guards}>
        <Guard
          name={t('nudges.guard_refused', { limit: refusedLimit })}
          held={held[0] === true}
          value={share(refused)}
        />
        <Guard
          name={t('nudges.guard_ignored', { limit: ignoredLimit })}
          held={held[1] === true}
          value={share(ignored)}
        />
        <Guard
          name={t('nudges.guard_hours')}
          held={held[2] === true}
          value={outsideHours === 0 ? t('nudges.guard_none') : String(outsideHours)}
        />
      </dl>
    </section>
  )
}

function Guard({ name, held, value }: { name: string; held: boolean; value: string | null }) {
  const t = useT()
  return (
    <div data-held={held}>
      <dt>
        {held ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
        <span>
          {name}
          <VisuallyHidden>, {t(held ? 'nudges.guard_fine' : 'nudges.guard_broken')}</VisuallyHidden>
        </span>
      </dt>
      <dd data-hidden={value === null || undefined}>{value ?? t('nudges.guard_hidden')}</dd>
    </div>
  )
}
