import type { WritableKind } from '@osmose/shared/posts/posts.contract'

/** Every address of the product. Pages are linked by plain `<a href={paths.post(id)}>`; see `app/links.ts`. */
export const paths = {
  home: '/',
  questions: '/questions',
  reply: (postId: string) => `/posts/${postId}#reply`,
  post: (postId: string, commentId?: string | null) =>
    `/posts/${postId}${commentId ? `#comment-${commentId}` : ''}`,
  write: (about: { community?: string; kind?: WritableKind; draft?: string } = {}) =>
    withQuery('/write', about),
  communities: '/communities',
  community: (slug: string) => `/communities/${encodeURIComponent(slug)}`,
  communityFiles: (slug: string, at: { folder?: string; from?: string; q?: string } = {}) =>
    withQuery(`/communities/${encodeURIComponent(slug)}`, { show: 'files', ...at }),
  ideas: (slug: string) => `/communities/${encodeURIComponent(slug)}/ideas`,
  newCommunity: '/communities/new',
  pages: (slug: string) => `/communities/${encodeURIComponent(slug)}/pages`,
  newPage: (slug: string, about: { under?: string; from?: string; answer?: string } = {}) =>
    withQuery(`/communities/${encodeURIComponent(slug)}/pages/new`, about),
  page: ({ id, slug, community }: { id: string; slug: string; community: { slug: string } }) =>
    `/communities/${encodeURIComponent(community.slug)}/pages/${slug ? `${slug}-` : ''}${id}`,
  /** As texts keep it: it leads to the page whatever it is called and wherever it lies. */
  pageById: (pageId: string) => `/pages/${pageId}`,
  topic: (slug: string) => `/topics/${encodeURIComponent(slug)}`,
  drafts: '/drafts',
  events: '/events',
  bookmarks: '/bookmarks',
  people: '/people',
  person: (personId: string) => `/people/${personId}`,
  searchIn: (community: string) => withQuery('/search', { community }),
  search: (q = '') => withQuery('/search', { q: q || undefined }),
  unfound: '/search/unfound',
  messages: '/messages',
  conversation: (conversationId: string, place?: number) =>
    `/messages/${conversationId}${place ? `?at=${place}` : ''}`,
  notifications: '/notifications',
  settings: '/settings',
  following: '/following',
  seen: '/me/seen',
  me: '/me',
  firstSteps: '/first-steps',
  charter: '/charter',
  today: '/today',
  moderation: '/moderation',
  nudges: '/nudges',
  nudge: (key: string) => `/nudges/${encodeURIComponent(key)}`,
  experiment: (id: string) => `/experiments/${id}`,
  reports: '/reports',
  definitions: (key?: string) => `/definitions${key ? `#${key}` : ''}`,
  admin: '/admin',
  signIn: (next?: string) => withQuery('/signin', { next: next && next !== '/' ? next : undefined }),
  setUp: '/set-up',
  link: (token: string) => `/links/${token}`,
  forgotten: '/forgotten',
  privacy: '/privacy',
  accessibility: '/accessibility',
} as const

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return search.size > 0 ? `${path}?${search}` : path
}

/** An address of this site to return to, or home: never another host, a protocol, or the sign-in page itself. */
export function safeNext(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return paths.home
  const url = new URL(next, location.origin)
  if (url.origin !== location.origin || url.pathname.startsWith('//') || url.pathname.startsWith('/signin'))
    return paths.home
  return url.pathname + url.search + url.hash
}
