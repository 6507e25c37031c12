import { useQuery } from '@tanstack/react-query'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { TextButton } from '../ui/text-button'
import { useMe } from '../features/identity/identity.public'
import { useKindSlot } from '../features/posts/kinds.public'
import { likeliestPlace, myCommunitiesQuery } from '../features/posts/posts.public'
import { useT } from '../lib/i18n'
import { paths } from '../lib/paths'

/** Which kind of post nobody wrote yet, and where I may write the first, if anywhere. */
export function NoneOfKind({ kind, onAll }: { kind: WritableKind; onAll: () => void }) {
  const t = useT()
  const me = useMe()
  const proposed = useKindSlot(kind)?.proposed
  const { data = [] } = useQuery(myCommunitiesQuery)
  const places = data.filter((place) => !place.archived && (proposed?.(place, me, false) ?? true))
  const place = likeliestPlace(me.person.id, places)
  return (
    <EmptyState
      title={t(`ranking.none_${kind}`)}
      drawing="rest"
      act={
        <>
          {place && (
            <LinkButton kind="primary" href={paths.write({ community: place.slug, kind })}>
              {t('ranking.write_in', { name: place.name })}
            </LinkButton>
          )}
          <TextButton onClick={onAll}>{t('feed.show_all')}</TextButton>
        </>
      }
    >
      {t(place || !proposed ? 'ranking.none_why' : 'ranking.none_by_me')}
    </EmptyState>
  )
}
