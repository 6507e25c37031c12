import { useQuery } from '@tanstack/react-query'
import { Eye, PenLine } from 'lucide-react'
import { Avatar } from '../../../ui/avatar'
import { LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { useMe } from '../../identity/identity.public'
import { likeliestPlace, myCommunitiesQuery } from '../../posts/posts.public'
import styles from './feed.module.css'

/** The way to write, which says who would read it before anything is written. */
export function WriteInvite({ community }: { community?: string }) {
  const t = useT()
  const { person } = useMe()
  const { data } = useQuery(myCommunitiesQuery)
  const places = data?.filter((place) => !place.archived) ?? []
  const place = places.find(({ slug }) => slug === community) ?? likeliestPlace(person.id, places)
  return (
    <Card as="div" className={styles.invite}>
      <Avatar {...faceOf(person)} />
      <div>
        <p>{t('feed.invite')}</p>
        {place && (
          <p>
            <Eye aria-hidden />
            <span>
              {place.visibility === 'public'
                ? t('posts.audience_public_short')
                : t('posts.audience_closed', { count: place.memberCount })}{' '}
              <a href={paths.community(place.slug)}>{place.name}</a>
            </span>
          </p>
        )}
      </div>
      <LinkButton kind="primary" size="large" icon={PenLine} href={paths.write({ community: place?.slug })}>
        {t('feed.write')}
      </LinkButton>
    </Card>
  )
}
