import { useQuery } from '@tanstack/react-query'
import { myCommunitiesQuery } from '../../features/posts/posts.public'
import { ProfileAside } from '../../features/directory/components/profile-aside'
import { ProfileView } from '../../features/directory/components/profile-view'
import { StanceButtons } from '../../features/following/following.public'
import { ReceivedThanks } from '../../features/kudos/kudos.public'
import { useMe } from '../../features/identity/identity.public'
import { WriteTo } from '../../features/messages/write-to.public'
import { Writings } from '../../features/search/components/writings'
import { useT } from '../../lib/i18n'
import type { PageProps } from '../page-props'
import { Columns } from '../shell/columns'

export function ProfilePage({ personId }: PageProps & { personId: string }) {
  const t = useT()
  const me = useMe()
  const mine = useQuery(myCommunitiesQuery).data?.map(({ id }) => id)
  return (
    <Columns
      label={t('directory.reach')}
      side={<ProfileAside personId={personId} myId={me.person.id} mine={mine} />}
    >
      <ProfileView
        personId={personId}
        acts={(profile) =>
          profile.active &&
          personId !== me.person.id && (
            <>
              <WriteTo personId={personId} />
              <StanceButtons kind="person" target={personId} name={profile.person.name} />
            </>
          )
        }
        writings={(profile) => (
          <>
            <ReceivedThanks personId={personId} />
            <Writings profile={profile} />
          </>
        )}
      />
    </Columns>
  )
}
