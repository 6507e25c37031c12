import { lazy } from 'react'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { Me } from '@osmose/shared/identity/identity.contract'
import type { KindSlots } from '../features/posts/kinds.public'

const leads = ({ myRole, visibility }: CommunityCard, { roles }: Me): boolean =>
  myRole === 'owner' ||
  myRole === 'moderator' ||
  (visibility !== 'secret' && roles.includes('communityManager'))

/** How each kind of post is drawn and written, by the feature that knows it. One entry a kind. */
export const kindSlots: KindSlots = {
  poll: {
    Body: lazy(() => import('../features/polls/poll-body').then((module) => ({ default: module.PollBody }))),
    Fields: lazy(() =>
      import('../features/polls/poll-fields').then((module) => ({ default: module.PollFields })),
    ),
    words: { title: 'polls.title', text: 'polls.text' },
  },
  kudos: {
    Body: lazy(() =>
      import('../features/kudos/kudos-body').then((module) => ({ default: module.KudosBody })),
    ),
    Fields: lazy(() =>
      import('../features/kudos/kudos-fields').then((module) => ({ default: module.KudosFields })),
    ),
    words: { title: 'kudos.title', text: 'kudos.text', send: 'kudos.send' },
  },
  event: {
    Body: lazy(() =>
      import('../features/gatherings/event-body').then((module) => ({ default: module.EventBody })),
    ),
    height: '14rem',
    Fields: lazy(() =>
      import('../features/gatherings/event-fields').then((module) => ({ default: module.EventFields })),
    ),
    words: { title: 'gatherings.title', text: 'gatherings.text', send: 'gatherings.send' },
  },
  idea: {
    Body: lazy(() => import('../features/ideas/idea-body').then((module) => ({ default: module.IdeaBody }))),
    words: { title: 'ideas.title', text: 'ideas.text', send: 'ideas.send' },
  },
  article: {
    Body: lazy(() =>
      import('../features/articles/article-body').then((module) => ({ default: module.ArticleBody })),
    ),
    Fields: lazy(() =>
      import('../features/articles/article-fields').then((module) => ({ default: module.ArticleFields })),
    ),
    words: { title: 'articles.title', text: 'articles.text' },
  },
  announcement: {
    Body: lazy(() =>
      import('../features/announcements/announcement-body').then((module) => ({
        default: module.AnnouncementBody,
      })),
    ),
    Fields: lazy(() =>
      import('../features/announcements/announcement-fields').then((module) => ({
        default: module.AnnouncementFields,
      })),
    ),
    Rewriting: lazy(() =>
      import('../features/announcements/announcement-fields').then((module) => ({
        default: module.AnnouncementRewriting,
      })),
    ),
    Reach: lazy(() =>
      import('../features/announcements/announcement-reach').then((module) => ({
        default: module.AnnouncementReach,
      })),
    ),
    words: { title: 'announcements.title', text: 'announcements.text', send: 'announcements.send' },
    proposed: leads,
  },
  session: {
    Body: lazy(() =>
      import('../features/asking/session-body').then((module) => ({ default: module.SessionBody })),
    ),
    height: '13rem',
    Fields: lazy(() =>
      import('../features/asking/session-fields').then((module) => ({ default: module.SessionFields })),
    ),
    words: { title: 'asking.title', text: 'asking.text', send: 'asking.send' },
    proposed: (place, me, isEntrusted) =>
      isEntrusted || leads(place, me) || (place.visibility !== 'secret' && me.roles.includes('admin')),
  },
}
