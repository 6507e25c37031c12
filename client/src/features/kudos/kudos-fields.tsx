import { useQuery } from '@tanstack/react-query'
import { kudosLimits } from '@osmose/shared/kudos/kudos.contract'
import { RadioGroup } from '../../ui/radio-group'
import { useT } from '../../lib/i18n'
import { PeoplePick } from '../directory/directory.public'
import { useMe } from '../identity/identity.public'
import type { KindFieldsProps } from '../posts/kinds.public'
import { valuesQuery } from './kudos.queries'
import styles from './kudos.module.css'

/** Whom, and in the name of what. Whom one thanked stays: nothing is asked when rewriting. */
export function KudosFields({ value, onChange, errors, communityId, rewriting }: KindFieldsProps<'kudos'>) {
  const t = useT()
  const me = useMe()
  const chosen = value.personIds ?? []
  const values = useQuery(valuesQuery).data ?? []
  if (rewriting) return <p className={styles.note}>{t('kudos.people_fixed')}</p>
  return (
    <div className={styles.fields}>
      <PeoplePick
        chosen={chosen}
        onChange={(personIds) => onChange({ personIds })}
        most={kudosLimits.people}
        except={me.person.id}
        exceptWhy={t('kudos.not_oneself')}
        communityId={communityId}
        label={t('kudos.whom')}
        hint={t('kudos.whom_hint')}
        addLabel={t('kudos.add')}
        removeLabel={(name) => t('kudos.remove', { name })}
        enough={t('kudos.enough')}
        error={errors.personIds && (chosen.length > 0 ? errors.personIds : t('kudos.nobody_yet'))}
      />
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
