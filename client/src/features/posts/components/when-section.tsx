import { ChoiceChip } from '../../../ui/chip'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { momentText } from '../../../lib/time'
import { zoneText } from '../../../lib/time-zones'
import { useMe } from '../../identity/identity.public'
import { instantIn, likelyHours } from '../later'
import styles from './composer.module.css'

type Props = {
  /** Day and time as typed (`2026-11-24T13:30`); undefined for now. */
  later: string | undefined
  /** When it will appear as things stand, if it was planned before. */
  planned: string | null
  onChange: (later: string | undefined) => void
  error: string | undefined
}

/** Now, or at a time on one's own clock. */
export function WhenSection({ later, planned, onChange, error }: Props) {
  const t = useT()
  const { timeZone } = useMe()
  return (
    <section className={styles.when}>
      <h2>{t('drafts.when')}</h2>
      <SegmentedSwitch
        label={t('drafts.when')}
        value={later === undefined ? 'now' : 'later'}
        onSelect={(value) => onChange(value === 'now' ? undefined : '')}
        options={[
          { value: 'now', label: t('drafts.now') },
          { value: 'later', label: t('drafts.later') },
        ]}
      />
      {planned && <p>{t('drafts.planned_for', { time: momentText(planned, timeZone) })}</p>}
      {later !== undefined && (
        <>
          <div className={styles.likely}>
            {likelyHours(timeZone, new Date()).map((typed) => (
              <ChoiceChip
                key={typed}
                selected={later === typed}
                onToggle={() => onChange(later === typed ? '' : typed)}
              >
                {momentText(instantIn(timeZone, typed)?.toISOString() ?? '', timeZone)}
              </ChoiceChip>
            ))}
          </div>
          <TextField
            type="datetime-local"
            label={t('drafts.later_when')}
            hint={t('drafts.later_note', { zone: zoneText(timeZone) })}
            error={error}
            value={later}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      )}
    </section>
  )
}
