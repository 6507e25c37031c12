import type { QueryClient } from '@tanstack/react-query'
import { communityChanged } from '@osmose/shared/communities/communities.contract'
import { moderationChanged } from '@osmose/shared/moderation/queue-hint.contract'
import { pageChangedHint } from '@osmose/shared/pages/pages.contract'
import { postChangedHint, postPublishedHint } from '@osmose/shared/posts/posts.contract'
import { hears } from '../../lib/realtime'
import { todayKeys } from './today.keys'

const renew = (client: QueryClient) => client.invalidateQueries({ queryKey: todayKeys.all })
/** Also what the message would have made stale if nobody here had listened to it. */
const renewWith = (client: QueryClient, feature: string) =>
  Promise.all([renew(client), client.invalidateQueries({ queryKey: [feature] })])
const once = () => 'today'

/** Anything that may open or settle a situation; several within a moment ask once. What it brings waits behind a pill. */
export const todayRealtime = [
  hears(postPublishedHint, once, renew),
  hears(postChangedHint, once, renew),
  hears(pageChangedHint, once, renew),
  hears(moderationChanged, once, (client) => renewWith(client, 'moderation')),
  hears(communityChanged, once, (client) => renewWith(client, 'communities')),
]
