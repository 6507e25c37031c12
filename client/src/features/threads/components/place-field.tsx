import { useQuery } from '@tanstack/react-query'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { Select } from '../../../ui/select'
import { useT } from '../../../lib/i18n'
import { myCommunitiesQuery } from '../../posts/posts.public'

type Props = { not: string; value: string; onSelect: (communityId: string) => void }

/** One of my other communities. */
export function PlaceField({ not, value, onSelect }: Props) {
  const t = useT()
  const { data } = useQuery(myCommunitiesQuery)
  if (!data)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={1} />
      </Loading>
    )
  const others = data.filter(({ id, archived }) => id !== not && !archived)
  if (others.length === 0) return <p>{t('threads.nowhere')}</p>
  return (
    <Select
      label={t('threads.where')}
      value={value}
      onSelect={onSelect}
      options={[
        { value: '', label: t('threads.choose'), disabled: true },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
