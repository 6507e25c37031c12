import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '@osmose/shared/core/format'
import {
  type CalendarContent,
  changeCalendar,
  endCalendar,
  makeCalendar,
} from '@osmose/shared/gatherings/gatherings.contract'
import { Button } from '../../ui/button'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { copy } from '../../ui/copy'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import { deviceZone } from '../../lib/time'
import { SettingsSection } from '../settings/settings.public'
import { calendarQuery, gatheringKeys } from './gatherings.queries'
import styles from './gatherings.module.css'

/** In my settings: the address under which my calendar program finds my events. */
export function CalendarSettings() {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const { data } = useQuery(calendarQuery)
  const [address, setAddress] = useState<string>()
  const [wished, setWished] = useState<CalendarContent>('mine')
  const onError = (error: unknown) => void showToast(errorText(error as ApiError))
  const keep = (calendar: NonNullable<typeof data>['calendar']) =>
    client.setQueryData(gatheringKeys.calendar, { calendar })
  const make = useMutation({
    mutationFn: (content: CalendarContent) => call(makeCalendar, { body: { content } }),
    onSuccess: (made) => {
      keep(made.calendar)
      setAddress(made.address)
    },
    onError,
  })
  const change = useMutation({
    mutationFn: (content: CalendarContent) => call(changeCalendar, { body: { content } }),
    onSuccess: ({ calendar }) => keep(calendar),
    onError,
  })
  const end = useMutation({
    mutationFn: () => call(endCalendar, {}),
    onSuccess: () => {
      keep(null)
      setAddress(undefined)
      showToast(t('gatherings.feed_ended'))
    },
    onError,
  })
  if (!data) return null
  const { calendar } = data
  const content = calendar?.content ?? wished
  return (
    <SettingsSection id="calendar" title={t('gatherings.feed_title')}>
      <div className={styles.settings}>
        <p>{t('gatherings.feed_why')}</p>
        <RadioGroup
          legend={t('gatherings.feed_content')}
          value={content}
          onSelect={(value) => (calendar ? change.mutate(value) : setWished(value))}
          options={(['mine', 'all'] as const).map((value) => ({
            value,
            label: t(`gatherings.feed_${value}`),
          }))}
        />
        {address && (
          <div className={styles.address}>
            <TextField
              readOnly
              dir="ltr"
              label={t('gatherings.feed_address')}
              hint={t('gatherings.feed_once')}
              value={address}
              onFocus={(event) => event.target.select()}
            />
          </div>
        )}
        {calendar && !address && (
          <p className={styles.note}>
            {t('gatherings.feed_since', {
              time: formatInstant(locale, calendar.createdAt, new Date(), deviceZone),
            })}{' '}
            {t('gatherings.feed_again_hint')}
          </p>
        )}
        <div className={styles.acts}>
          {address && (
            <Button onClick={() => void copy(address, t('gatherings.feed_copied'))}>
              {t('gatherings.feed_copy')}
            </Button>
          )}
          {!address && (
            <Button loading={make.isPending} onClick={() => make.mutate(content)}>
              {t(calendar ? 'gatherings.feed_again' : 'gatherings.feed_make')}
            </Button>
          )}
          {calendar && (
            <Button kind="quiet" loading={end.isPending} onClick={() => end.mutate()}>
              {t('gatherings.feed_end')}
            </Button>
          )}
        </div>
      </div>
    </SettingsSection>
  )
}
