import { useQueries, useQuery } from '@tanstack/react-query'
import { kudosLimits } from '@osmose/shared/kudos/kudos.contract'
import { Button } from '../../ui/button'
import { TopicChip } from '../../ui/chip'
import { RadioGroup } from '../../ui/radio-group'
import { useT } from '../../lib/i18n'
import { PersonPicker, profileQuery } from '../directory/directory.public'
import { useMe } from '../identity/identity.public'
import type { KindFieldsProps } from '../posts/kinds.public'
import { valuesQuery } from './kudos.queries'
import styles from './kudos.module.css'

/** Whom, and in the name of what. Whom one thanked stays: nothing is asked when rewriting. */
export function KudosFields({ value, onChange, errors, rewriting }: KindFieldsProps<'kudos'>) {
  const t = useT()
  const me = useMe()
  const chosen = value.personIds ?? []
  const values = useQuery(valuesQuery).data ?? []
  const people = useQueries({ queries: chosen.map((id) => profileQuery(id)) })
  if (rewriting) return <p className={styles.note}>{t('kudos.people_fixed')}</p>
  const without = (id: string) => onChange({ personIds: chosen.filter((other) => other !== id) })
  return (
    <div className={styles.fields}>
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          {chosen.map((id, at) => {
            const name = people[at]?.data?.person.name ?? '…'
            return (
              <TopicChip
                key={id}
                act="remove"
                actLabel={t('kudos.remove', { name })}
                onAct={() => without(id)}
              >
                <span dir="auto">{name}</span>
              </TopicChip>
            )
          })}
        </div>
      )}
      {chosen.length < kudosLimits.people ? (
        <PersonPicker
          label={t('kudos.whom')}
          hint={t('kudos.whom_hint')}
          act={({ id }) =>
            id !== me.person.id &&
            !chosen.includes(id) && (
              <Button size="small" onClick={() => onChange({ personIds: [...chosen, id] })}>
                {t('kudos.add')}
              </Button>
            )
          }
        />
      ) : (
        <p className={styles.note}>{t('kudos.enough')}</p>
      )}
      {errors.personIds && <p className={styles.error}>{t('kudos.nobody_yet')}</p>}
      {values.length > 0 && (
        <RadioGroup
          legend={t('kudos.value')}
          value={value.valueId ?? ''}
          onSelect={(id) => onChange({ valueId: id || null })}
          options={[
            { value: '', label: t('kudos.no_value') },
            ...values.map(({ id, name, meaning }) => ({
              value: id,
              label: name,
              hint: meaning || undefined,
            })),
          ]}
        />
      )}
    </div>
  )
}
