import { useRef } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { suggestCommunities } from '@osmose/shared/communities/communities.contract'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { Button } from '../../../ui/button'
import { CommunityMark } from '../../../ui/community-mark'
import { TextButton } from '../../../ui/text-button'
import { type Translate, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { CardAct } from '../../communities/card-act.public'
import {
  hueOfCommunity,
  suggestionsQuery,
  useBelonging,
  useNotForMe,
} from '../../communities/communities.public'
import { journeyKeys } from '../journeys.queries'
import styles from './first-steps.module.css'

type Suggestion = ReplyOf<typeof suggestCommunities>['items'][number]

/** Up to three places, each with its reason. */
export function CommunitiesStep() {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(suggestionsQuery)
  const { join } = useBelonging()
  const { decline } = useNotForMe()
  const list = useRef<HTMLUListElement>(null)
  const enter = async (place: Suggestion) => {
    await join(place)
    await client.invalidateQueries({ queryKey: journeyKeys.all })
  }
  return (
    <>
      {data?.items.length === 0 && <p>{t('journeys.no_suggestion')}</p>}
      <ul ref={list} tabIndex={-1} className={styles.places}>
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
              <p className={styles.line}>
                {place.visibility === 'public' ? (
                  <Button
                    size="small"
                    aria-label={t('journeys.join_name', { name: place.name })}
                    onClick={() => void enter(place)}
                  >
                    {t('journeys.join')}
                  </Button>
                ) : (
                  <CardAct community={place} />
                )}
                <TextButton
                  kind="quiet"
                  aria-label={t('communities.not_for_me_name', { name: place.name })}
                  onClick={() => {
                    list.current?.focus()
                    void decline(place)
                  }}
                >
                  {t('communities.not_for_me')}
                </TextButton>
              </p>
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
