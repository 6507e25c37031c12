import { Select } from '../../ui/select'
import { useT } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'
import type { Giver } from './mandates.queries'

type Props = {
  givers: readonly Giver[]
  /** Undefined: my own. */
  chosen: Giver | undefined
  /** Whether I may write it in my own name as well. */
  own: boolean
  onSelect: (personId: string) => void
}

/** In whose name it is published, and how it will be signed. */
export function InTheirName({ givers, chosen, own, onSelect }: Props) {
  const t = useT()
  const { person } = useMe()
  return (
    <section data-chosen="">
      <Select
        label={t('mandates.in_name_of')}
        value={chosen?.id ?? ''}
        options={[
          ...(own ? [{ value: '', label: t('mandates.myself') }] : []),
          ...givers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onSelect={onSelect}
      />
      {chosen && (
        <p role="status">
          {t('mandates.signed', { author: chosen.name, by: person.name })} {t('mandates.signed_told')}
        </p>
      )}
    </section>
  )
}
