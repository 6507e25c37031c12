import type { SessionDetails, SessionPhase } from '@osmose/shared/asking/session.contract'
import { formatInstant } from '@osmose/shared/core/format'
import { Way } from '../../ui/way'
import { useLocale, useT } from '../../lib/i18n'
import { deviceZone, useNow } from '../../lib/time'
import styles from './session.module.css'

const way = ['gathering', 'voting', 'answering', 'done'] as const satisfies readonly SessionPhase[]

/** The stages on one line, and in words what may be done now. */
export function SessionWay({ session }: { session: SessionDetails }) {
  const t = useT()
  const stages = session.answersAt === null ? way.filter((phase) => phase !== 'answering') : way
  return (
    <>
      <Way
        label={t('asking.way')}
        stages={stages.map((phase) => ({ id: phase, label: t(`asking.phase_${phase}`) }))}
        here={stages.findIndex((phase) => phase === session.phase)}
        placeLabels={{ here: t('asking.is_here'), passed: t('asking.passed'), to_come: t('asking.to_come') }}
      />
      <p className={styles.now}>
        <NowWords session={session} />
      </p>
    </>
  )
}

function NowWords({ session: { phase, opensAt, closesAt, answersAt } }: { session: SessionDetails }) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const time = (at: string) => formatInstant(locale, at, new Date(now), deviceZone)
  if (phase === 'coming') return t('asking.opens_at', { time: time(opensAt) })
  if (phase === 'gathering') return t('asking.closes_at', { time: time(closesAt) })
  if (phase === 'voting')
    return answersAt ? t('asking.answers_at', { time: time(answersAt) }) : t('asking.voting_open')
  return t(phase === 'done' ? 'asking.all_done' : 'asking.answering_now')
}
