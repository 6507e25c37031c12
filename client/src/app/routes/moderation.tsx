import { useMe } from '../../features/identity/identity.public'
import { Queue } from '../../features/moderation/moderation.public'
import type { PageProps } from '../page-props'

export function ModerationPage({ search }: PageProps) {
  return <Queue open={search.flag} judgesMessages={useMe().roles.includes('communityManager')} />
}
