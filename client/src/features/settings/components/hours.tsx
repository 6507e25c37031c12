import type { Me } from '@osmose/shared/identity/identity.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { ChoiceChip } from '../../../ui/chip'
import { Select } from '../../../ui/select'
import { TextButton } from '../../../ui/text-button'
import { useLocale, useT } from '../../../lib/i18n'
import { clock, deviceZone } from '../../../lib/time'
import { useZones, zoneText } from '../../../lib/time-zones'
import { useSaveSettings } from '../use-save-settings'
import { weekdayName } from '../words'
import { Week } from './week'
import styles from './settings.module.css'

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** When I can be reached: days, start, end, on which clocks. Kept as it is changed. */
export function Hours({ me }: { me: Pick<Me, 'workingHours' | 'timeZone'> }) {
  const t = useT()
  const locale = useLocale()
  const save = useSaveSettings()
  const { workingHours: hours, timeZone } = me
  const zones = useZones(timeZone)
  const set = (fields: Partial<WorkingHours>) => save({ workingHours: { ...hours, ...fields } })
  const toggle = (day: number) =>
    set({
      days: hours.days.includes(day) ? hours.days.filter((one) => one !== day) : [...hours.days, day].sort(),
    })
  return (
    <>
      <div className={styles.line}>
        <span id="hours-days">{t('settings.hours_days')}</span>
        <div role="group" aria-labelledby="hours-days" className={styles.days}>
          {week.map((day) => (
            <ChoiceChip key={day} selected={hours.days.includes(day)} onToggle={() => toggle(day)}>
              {weekdayName(day, locale)}
            </ChoiceChip>
          ))}
        </div>
      </div>
      <div className={styles.line}>
        <Time
          label={t('settings.start')}
          value={hours.start}
          other={hours.end}
          onChange={(start) => set({ start })}
        />
        <Time
          label={t('settings.end')}
          value={hours.end}
          other={hours.start}
          onChange={(end) => set({ end })}
        />
        <div className={styles.zone}>
          <Select
            label={t('settings.zone')}
            value={timeZone}
            {...zones}
            onSelect={(zone) => save({ timeZone: zone })}
          />
        </div>
      </div>
      {deviceZone !== timeZone && (
        <p className={styles.why}>
          {t('settings.device_zone', { zone: zoneText(deviceZone, locale) })}{' '}
          <TextButton onClick={() => save({ timeZone: deviceZone })}>
            {t('settings.use_device_zone')}
          </TextButton>
        </p>
      )}
      <Week hours={hours} timeZone={timeZone} />
      {hours.end < hours.start && (
        <p className={styles.why}>{t('settings.night', { end: clock(hours.end, locale) })}</p>
      )}
      <p className={styles.why}>{t('settings.holidays')}</p>
    </>
  )
}

type TimeProps = { label: string; value: string; other: string; onChange: (value: string) => void }

const quarters = Array.from(
  { length: 96 },
  (_, at) => `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`,
)

/** A time of day, by quarters of an hour, said as people say it; start and end are never the same. */
function Time({ label, value, other, onChange }: TimeProps) {
  const locale = useLocale()
  const times = quarters.includes(value) ? quarters : [...quarters, value].sort()
  return (
    <div className={styles.time}>
      <Select
        label={label}
        value={value}
        options={times.map((time) => ({ value: time, label: clock(time, locale), disabled: time === other }))}
        onSelect={onChange}
      />
    </div>
  )
}
