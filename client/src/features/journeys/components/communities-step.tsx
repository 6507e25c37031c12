import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { suggestCommunities } from '@osmose/shared/communities/communities.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { Button } from '../../../ui/button'
import { CommunityMark } from '../../../ui/community-mark'
import { type Translate, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { hueOfCommunity, suggestionsQuery, useBelonging } from '../../communities/communities.public'
import { journeyKeys } from '../journeys.queries'
import styles from './first-steps.module.css'

type Suggestion = ReplyOf<typeof suggestCommunities>['items'][number]

/** Up to three places, each with its reason. */
export function CommunitiesStep() {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(suggestionsQuery)
  const { join } = useBelonging()
  const enter = async (place: Suggestion) => {
    await join(place)
    await client.invalidateQueries({ queryKey: journeyKeys.all })
  }
  return (
    <>
      {data?.items.length === 0 && <p>{t('journeys.no_suggestion')}</p>}
      <ul className={styles.places}>
        {data?.items.map((place) => (
          <li key={place.id}>
            <b>
              <CommunityMark id={place.id} hue={hueOfCommunity(place)} />
              <a href={paths.community(place.slug)}>{place.name}</a>
            </b>
            <p>{reasonOf(t, place.reason)}</p>
            {place.myRole ? (
              <p>{t('journeys.joined')}</p>
            ) : (
              <Button
                size="small"
                aria-label={t('journeys.join_name', { name: place.name })}
                onClick={() => void enter(place)}
              >
                {t('journeys.join')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.communities}>{t('journeys.all_communities')}</a>
      </p>
    </>
  )
}

const reasonOf = (t: Translate, { kind, value }: Suggestion['reason']): string =>
  t(`journeys.because_${kind}`, { value })
