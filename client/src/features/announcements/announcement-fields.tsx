import { useQuery } from '@tanstack/react-query'
import { mostNamed } from '@osmose/shared/announcements/announcement.contract'
import { ChoiceChip } from '../../ui/chip'
import { RadioCards } from '../../ui/radio-group'
import { Switch } from '../../ui/switch'
import { TextField } from '../../ui/text-field'
import { useT } from '../../lib/i18n'
import { fromLocal, toLocal } from '../../lib/local-instant'
import type { KindFieldsProps } from '../posts/kinds.public'
import { reachQuery } from './announcements.queries'
import styles from './announcement.module.css'

/** To whom, whether it must be read and until when; while rewriting, whether the change matters. */
export function AnnouncementFields(props: KindFieldsProps<'announcement'>) {
  const t = useT()
  const { value, onChange, errors, rewriting } = props
  return (
    <div className={styles.fields}>
      {rewriting ? <AnnouncementRewriting {...props} /> : <SpokenTo {...props} />}
      <Switch
        checked={value.mustRead ?? false}
        onToggle={(mustRead) => onChange({ mustRead, ...(!mustRead && { readBy: null }) })}
        hint={t('announcements.must_read_hint')}
      >
        {t('announcements.must_read')}
      </Switch>
      {value.mustRead && (
        <TextField
          type="datetime-local"
          label={t('announcements.read_by')}
          hint={t('announcements.read_by_hint')}
          min={toLocal(new Date().toISOString())}
          value={toLocal(value.readBy ?? null)}
          error={errors.readBy}
          onChange={(event) => onChange({ readBy: fromLocal(event.target.value) })}
        />
      )}
    </div>
  )
}

/** Whether the change of its words matters: then whoever has read it is asked again. */
export function AnnouncementRewriting({ value, onChange }: KindFieldsProps<'announcement'>) {
  const t = useT()
  return (
    <>
      <RadioCards
        legend={t('announcements.rewriting')}
        value={value.again ? 'again' : 'minor'}
        onSelect={(weight) => onChange({ again: weight === 'again' })}
        options={(['minor', 'again'] as const).map((weight) => ({
          value: weight,
          label: t(`announcements.rewriting_${weight}`),
          hint: t(`announcements.rewriting_${weight}_hint`),
        }))}
      />
      <p className={styles.note}>{t('announcements.audience_stays')}</p>
    </>
  )
}

type Choice = readonly { id: string; name: string }[]

function SpokenTo({ value, onChange, errors, communityId }: KindFieldsProps<'announcement'>) {
  const t = useT()
  const { narrowed = false, departmentIds = [], siteIds = [] } = value
  const { data } = useQuery({ ...reachQuery(communityId ?? '', {}), enabled: communityId !== undefined })
  if (data && !data.can.announce) return null
  const chips = (
    legend: string,
    choice: Choice,
    chosen: readonly string[],
    choose: (ids: string[]) => void,
  ) => (
    <fieldset className={styles.places}>
      <legend>{legend}</legend>
      <div>
        {choice.map(({ id, name }) => (
          <ChoiceChip
            key={id}
            selected={chosen.includes(id)}
            onToggle={() =>
              choose(
                chosen.includes(id)
                  ? chosen.filter((other) => other !== id)
                  : [...chosen, id].slice(-mostNamed),
              )
            }
          >
            {name}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  )
  return (
    <>
      <RadioCards
        legend={t('announcements.spoken_to')}
        value={narrowed ? 'some' : 'everyone'}
        onSelect={(whom) => onChange({ narrowed: whom === 'some' })}
        options={[
          { value: 'everyone', label: t('announcements.everyone') },
          { value: 'some', label: t('announcements.some') },
        ]}
      />
      {narrowed && data && (
        <>
          {data.departments.length > 0 &&
            chips(t('announcements.departments'), data.departments, departmentIds, (ids) =>
              onChange({ departmentIds: ids }),
            )}
          {data.sites.length > 0 &&
            chips(t('announcements.sites'), data.sites, siteIds, (ids) => onChange({ siteIds: ids }))}
          {errors.departmentIds && departmentIds.length + siteIds.length === 0 ? (
            <p className={styles.error}>{t('announcements.none_chosen')}</p>
          ) : (
            <p className={styles.note}>{t('announcements.combined')}</p>
          )}
        </>
      )}
    </>
  )
}
