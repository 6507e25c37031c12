import type { EventDraft } from '@osmose/shared/gatherings/event.contract'
import { useT } from '../../lib/i18n'
import type { KindFieldsProps } from '../posts/kinds.public'
import { WhenAndWhere } from './when-and-where'
import styles from './gatherings.module.css'

/** When and where. Hour and place of what was published are changed on the event itself, so that people are told. */
export function EventFields({ value, onChange, errors, rewriting }: KindFieldsProps<'event'>) {
  const t = useT()
  if (rewriting) return <p className={styles.note}>{t('gatherings.edit_elsewhere')}</p>
  return (
    <WhenAndWhere
      value={value}
      onChange={(fields: Partial<EventDraft>) => onChange(fields)}
      errors={errors}
    />
  )
}
