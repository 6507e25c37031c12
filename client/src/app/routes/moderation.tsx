import { useMe } from '../../features/identity/identity.public'
import { Queue, Reports } from '../../features/moderation/moderation.public'
import type { PageProps } from '../page-props'

export function ModerationPage({ search }: PageProps) {
  const judgesMessages = useMe().roles.includes('communityManager')
  return (
    <>
      <Queue open={search.flag} />
      {judgesMessages && <Reports />}
    </>
  )
}
