import { listCommunities, readCommunity } from '@osmose/shared/communities/communities.contract'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import { findPages } from '@osmose/shared/pages/pages.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listConversations } from '@osmose/shared/messages/messages.contract'
import { listEvents } from '@osmose/shared/gatherings/gatherings.contract'
import { listRules } from '@osmose/shared/nudges/nudges.contract'
import { search } from '@osmose/shared/search/search.contract'
import type { CastKey } from '../support/people'
import type { Person } from '../support/person'

export interface Place {
  /** Also the name of its pictures. */
  name: string
  /** Who goes there; nobody: without a session. */
  as?: CastKey | 'newcomer'
  path: string | ((person: Person) => Promise<string>)
  /** More comes as one goes down: the picture shows the first screen. */
  endless?: true
}

/** Every page there is, each with somebody whose page it is. The first run has its own journey. */
export const places: readonly Place[] = [
  { name: 'sign-in', path: '/signin' },
  { name: 'forgotten', path: '/forgotten' },
  { name: 'dead-link', path: `/links/${'x'.repeat(43)}` },
  { name: 'gallery', path: '/_ui', endless: true },
  { name: 'gallery-bare', path: '/_ui?page=bare', endless: true },
  { name: 'api', path: '/api' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'home', as: 'soline', path: '/', endless: true },
  { name: 'home-for-you', as: 'karim', path: '/', endless: true },
  { name: 'following', as: 'karim', path: '/following' },
  { name: 'questions', as: 'soline', path: '/questions', endless: true },
  { name: 'unanswered', as: 'soline', path: '/questions?show=unanswered', endless: true },
  { name: 'thread', as: 'soline', path: aThread },
  { name: 'no-such-post', as: 'soline', path: '/posts/00000000-0000-4000-8000-000000000000' },
  { name: 'no-such-page', as: 'soline', path: '/nulle-part' },
  { name: 'write', as: 'soline', path: '/write?kind=question' },
  { name: 'write-poll', as: 'soline', path: '/write?kind=poll' },
  { name: 'write-kudos', as: 'soline', path: '/write?kind=kudos' },
  { name: 'bookmarks', as: 'soline', path: '/bookmarks' },
  { name: 'write-event', as: 'soline', path: '/write?kind=event' },
  { name: 'write-session', as: 'soline', path: '/write?kind=session' },
  { name: 'session', as: 'soline', path: aSession },
  { name: 'drafts', as: 'soline', path: '/drafts' },
  { name: 'topic', as: 'soline', path: '/topics/etancheite', endless: true },
  { name: 'ideas', as: 'soline', path: '/communities/idees/ideas', endless: true },
  { name: 'poll', as: 'soline', path: aPoll },
  { name: 'announcement', as: 'soline', path: anAnnouncement },
  { name: 'announcement-read', as: 'helene', path: anAnnouncement },
  { name: 'write-announcement', as: 'helene', path: '/write?kind=announcement&community=direction' },
  { name: 'events', as: 'soline', path: '/events', endless: true },
  { name: 'event', as: 'soline', path: anEvent },
  { name: 'communities', as: 'soline', path: '/communities' },
  { name: 'community-new', as: 'soline', path: '/communities/new' },
  { name: 'community', as: 'soline', path: aCommunity, endless: true },
  { name: 'community-files', as: 'soline', path: '/communities/soudure?show=files' },
  { name: 'pages', as: 'soline', path: '/communities/soudure/pages?all=1' },
  { name: 'pages-found', as: 'soline', path: '/communities/soudure/pages?q=joint' },
  { name: 'page', as: 'soline', path: aPage },
  { name: 'page-due', as: 'helene', path: '/communities/quais/pages' },
  { name: 'page-history', as: 'soline', path: async (person) => `${await aPage(person)}?history=1` },
  { name: 'page-edit', as: 'soline', path: async (person) => `${await aPage(person)}?edit=1` },
  { name: 'page-new', as: 'soline', path: '/communities/soudure/pages/new' },
  { name: 'people', as: 'soline', path: '/people', endless: true },
  { name: 'people-found', as: 'soline', path: '/people?q=soudure' },
  { name: 'profile', as: 'soline', path: aProfile },
  { name: 'own-profile', as: 'soline', path: (person) => Promise.resolve(`/people/${person.id}`) },
  { name: 'search', as: 'soline', path: '/search' },
  { name: 'search-found', as: 'soline', path: '/search?q=soudure' },
  { name: 'search-nothing', as: 'soline', path: '/search?q=zzyzxqu' },
  {
    name: 'search-narrowed',
    as: 'soline',
    path: '/search?q=dans:soudure+genre:question+avant:2030-01-01+joint',
  },
  { name: 'search-misread', as: 'soline', path: '/search?q=genre:licorne+de:personnedicinom+joint' },
  { name: 'search-unfound', as: 'helene', path: '/search/unfound' },
  { name: 'messages', as: 'soline', path: '/messages' },
  { name: 'conversation', as: 'soline', path: aConversation },
  { name: 'notifications', as: 'soline', path: '/notifications' },
  { name: 'notifications-later', as: 'soline', path: '/notifications?place=later' },
  { name: 'settings', as: 'soline', path: '/settings' },
  { name: 'me', as: 'soline', path: '/me' },
  { name: 'seen', as: 'soline', path: '/me/seen' },
  { name: 'charter', as: 'soline', path: '/charter' },
  { name: 'first-steps', as: 'newcomer', path: '/first-steps' },
  { name: 'today', as: 'helene', path: '/today' },
  { name: 'moderation', as: 'helene', path: '/moderation' },
  { name: 'nudges', as: 'helene', path: '/nudges' },
  { name: 'nudge-profile', as: 'helene', path: '/nudges/complete-profile' },
  { name: 'nudge-question', as: 'helene', path: '/nudges/unanswered-question' },
  { name: 'experiment', as: 'helene', path: anExperiment },
  { name: 'definitions', as: 'helene', path: '/definitions' },
  { name: 'reports', as: 'nadege', path: '/reports' },
  { name: 'admin', as: 'ewa', path: '/admin' },
]

/** The longest conversation among the latest questions. */
async function aThread(person: Person): Promise<string> {
  const { items } = await person.call(readFeed, { query: { kind: 'question' } })
  const [longest] = items.toSorted((a, b) => b.commentCount - a.commentCount)
  if (!longest) throw new Error('The demonstration has no question.')
  return `/posts/${longest.id}`
}

async function aCommunity(person: Person): Promise<string> {
  const { items } = await person.call(listCommunities, { query: { mine: 'true' } })
  const [liveliest] = items.toSorted((a, b) => (b.recentPosts ?? 0) - (a.recentPosts ?? 0))
  if (!liveliest) throw new Error('The demonstration has no community.')
  return `/communities/${liveliest.slug}`
}

async function anExperiment(person: Person): Promise<string> {
  const { rules } = await person.call(listRules, {})
  const finished = rules.flatMap(({ past }) => past)[0]
  if (!finished) throw new Error('The demonstration has no finished experiment.')
  return `/experiments/${finished.id}`
}

/** The one that begins the list; somebody who has none sees the list alone. */
async function aConversation(person: Person): Promise<string> {
  const { items } = await person.call(listConversations, {})
  return items[0] ? `/messages/${items[0].id}` : '/messages'
}

async function aProfile(person: Person): Promise<string> {
  const { items } = await person.call(suggestPeople, { query: { q: 'Hélène Dargent' } })
  return `/people/${items[0]?.id}`
}

async function aPoll(person: Person): Promise<string> {
  const { items } = await person.call(search, { query: { q: 'ateliers de trente minutes' } })
  return `/posts/${items[0]?.postId}`
}

/** The one people vote in. */
async function aSession(person: Person): Promise<string> {
  const { items } = await person.call(search, { query: { q: 'plan à trois ans' } })
  return `/posts/${items[0]?.postId}`
}

/** The one for two departments of one site, partly read; whoever is elsewhere reads another. */
async function anAnnouncement(person: Person): Promise<string> {
  const { items } = await person.call(search, { query: { q: 'genre:annonce' } })
  return `/posts/${items[0]?.postId}`
}

/** The full one, on which people wait; once it is over, any. */
async function anEvent(person: Person): Promise<string> {
  const { id: community } = await person.call(readCommunity, { params: { key: 'soudure' } })
  const { items } = await person.call(listEvents, { query: { community } })
  const full = items.find(({ details }) => details?.kind === 'event' && details.waiting > 0)
  return `/posts/${(full ?? items[0])?.id}`
}

async function aPage(person: Person): Promise<string> {
  const { id: community } = await person.call(readCommunity, { params: { key: 'soudure' } })
  const { items } = await person.call(findPages, { query: { q: 'bride à chaud', community } })
  const page = items[0]
  if (!page) throw new Error('No page speaks of a flange.')
  return `/communities/${page.community.slug}/pages/${page.slug}-${page.id}`
}
