import { type EventDraft, eventLimits } from '@osmose/shared/gatherings/event.contract'
import { wallOf } from '@osmose/shared/gatherings/gatherings.rules'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { FieldErrors } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { deviceZone } from '../../lib/time'
import { useZones } from '../../lib/time-zones'
import styles from './gatherings.module.css'

const HOUR = 3_600_000

type Fields = Partial<Omit<EventDraft, 'kind'>>
type Props = { value: Fields; onChange: (fields: Fields) => void; errors: FieldErrors }

/** An hour later on the same wall, whatever clocks do that day. */
const anHourLater = (wall: string): string =>
  new Date(Date.parse(`${wall}:00Z`) + HOUR).toISOString().slice(0, 16)

/** Hours on the clocks of one zone, a place, a link, seats. */
export function WhenAndWhere({ value, onChange, errors }: Props) {
  const t = useT()
  const timeZone = value.timeZone ?? deviceZone
  const zones = useZones(timeZone, value.startsAt ? new Date(`${value.startsAt}Z`) : undefined)
  const soonest = wallOf(Date.now(), timeZone)
  const begin = (startsAt: string) => {
    if (startsAt === '') return onChange({ startsAt: undefined })
    const follows = !value.endsAt || value.endsAt <= startsAt
    onChange({ startsAt, timeZone, ...(follows ? { endsAt: anHourLater(startsAt) } : {}) })
  }
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextField
          type="datetime-local"
          label={t('gatherings.starts')}
          min={soonest}
          value={value.startsAt ?? ''}
          error={errors.startsAt && (value.startsAt ? errors.startsAt : t('errors.field_empty'))}
          onChange={(event) => begin(event.target.value)}
        />
        <TextField
          type="datetime-local"
          label={t('gatherings.ends')}
          min={value.startsAt ?? soonest}
          value={value.endsAt ?? ''}
          error={errors.endsAt && (value.endsAt ? errors.endsAt : t('errors.field_empty'))}
          onChange={(event) => onChange({ endsAt: event.target.value || undefined, timeZone })}
        />
        <Select
          label={t('gatherings.zone')}
          hint={t('gatherings.zone_hint')}
          value={timeZone}
          onSelect={(zone) => onChange({ timeZone: zone })}
          {...zones}
        />
        <TextField
          label={t('gatherings.place')}
          hint={t('gatherings.place_hint')}
          value={value.place ?? ''}
          maxLength={eventLimits.place}
          error={errors.place}
          onChange={(event) => onChange({ place: event.target.value })}
        />
        <TextField
          type="url"
          inputMode="url"
          label={t('gatherings.link')}
          hint={t('gatherings.link_hint')}
          value={value.link ?? ''}
          maxLength={eventLimits.link}
          error={errors.link && t('gatherings.link_wrong')}
          onChange={(event) => onChange({ link: event.target.value.trim() || null })}
        />
        <TextField
          type="number"
          inputMode="numeric"
          min={1}
          max={eventLimits.capacity}
          step={1}
          label={t('gatherings.capacity')}
          hint={t('gatherings.capacity_hint')}
          value={value.capacity ?? ''}
          error={errors.capacity && t('gatherings.capacity_wrong', { most: eventLimits.capacity })}
          onChange={(event) =>
            onChange({ capacity: event.target.value === '' ? null : Number(event.target.value) })
          }
        />
        <TextField
          type="datetime-local"
          label={t('gatherings.answer_by')}
          hint={t('gatherings.answer_by_hint')}
          min={soonest}
          max={value.startsAt}
          value={value.answerBy ?? ''}
          error={errors.answerBy}
          onChange={(event) => onChange({ answerBy: event.target.value || null })}
        />
      </div>
    </div>
  )
}
