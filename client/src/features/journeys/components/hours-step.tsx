import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import { Button } from '../../../ui/button'
import { EditableValue } from '../../../ui/editable-value'
import { showToast } from '../../../ui/toasts'
import { Sentence } from '../../../ui/sentence'
import { useT } from '../../../lib/i18n'
import { clock } from '../../../lib/time'
import { useMe } from '../../identity/identity.public'
import { useKeepHours } from '../journeys.queries'
import styles from './first-steps.module.css'

const halfHours = Array.from(
  { length: 48 },
  (_, n) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`,
)

/** When I work and what I read, in a sentence; confirming it as it stands is enough. */
export function HoursStep({ done }: { done: boolean }) {
  const t = useT()
  const { workingHours, locale } = useMe()
  const keep = useKeepHours()
  const change = (hours: Partial<WorkingHours>) =>
    keep.mutate({ workingHours: { ...workingHours, ...hours } })
  const confirm = () =>
    keep.mutate({ workingHours }, { onSuccess: () => showToast(t('journeys.hours_kept')) })
  const weeks = [
    { value: '1,2,3,4,5', label: t('journeys.hours_weekdays') },
    { value: '2,3,4,5,6', label: t('journeys.hours_tuesday_saturday') },
    { value: '1,2,3,4,5,6', label: t('journeys.hours_monday_saturday') },
    { value: '1,2,3,4,5,6,7', label: t('journeys.hours_every_day') },
  ]
  const mine = workingHours.days.join(',')
  const days = weeks.some(({ value }) => value === mine)
    ? weeks
    : [...weeks, { value: mine, label: t('journeys.hours_others') }]
  const times = (now: string, allowed: (time: string) => boolean) =>
    [...new Set([...halfHours.filter(allowed), now])]
      .sort()
      .map((value) => ({ value, label: clock(value, locale) }))
  return (
    <>
      <p className={styles.sentence}>
        <Sentence
          text={t('journeys.hours_sentence')}
          values={{
            days: (
              <EditableValue
                label={t('journeys.hours_days')}
                value={mine}
                options={days}
                onSelect={(value) => change({ days: value.split(',').map(Number) })}
              />
            ),
            start: (
              <EditableValue
                label={t('journeys.hours_start')}
                value={workingHours.start}
                options={times(workingHours.start, (time) => time < workingHours.end)}
                onSelect={(start) => change({ start })}
              />
            ),
            end: (
              <EditableValue
                label={t('journeys.hours_end')}
                value={workingHours.end}
                options={times(workingHours.end, (time) => time > workingHours.start)}
                onSelect={(end) => change({ end })}
              />
            ),
            locale: (
              <EditableValue
                label={t('journeys.hours_locale')}
                value={locale}
                options={[
                  { value: 'fr', label: t('journeys.french') },
                  { value: 'en', label: t('journeys.english') },
                ]}
                onSelect={(value) => keep.mutate({ locale: value })}
              />
            ),
          }}
        />
      </p>
      {!done && (
        <div>
          <Button loading={keep.isPending} onClick={confirm}>
            {t('journeys.hours_confirm')}
          </Button>
        </div>
      )}
    </>
  )
}
