import { lazy, type ComponentType, Suspense } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  type RouterHistory,
  useLocation,
} from '@tanstack/react-router'
import { dueQuery } from '../features/announcements/announcements.queries'
import { feedQuery } from '../features/feed/feed.public'
import { meQuery } from '../features/identity/identity.public'
import { shownBefore } from '../features/ranking/choices.public'
import { isApiError } from '../lib/call'
import { beginToSpeak, speakWhole } from '../lib/i18n'
import { paths } from '../lib/paths'
import { takePlace } from '../lib/socket'
import { PageFailure, WholeFailure } from './page-failure'
import type { PageProps } from './page-props'
import { HomePage, kindIn } from './routes/home'
import { NotFoundPage, NowherePage } from './routes/not-found'
import { Shell } from './shell/shell'

export interface RouterContext {
  client: QueryClient
}

type Page<P extends string> = ComponentType<PageProps & Record<P, string>>

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NowherePage,
})

/** Everything behind the sign-in: it knows who asks and speaks their language before it draws anything. */
const inside = createRoute({
  errorComponent: WholeFailure,
  id: 'inside',
  getParentRoute: () => root,
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.client.ensureQueryData(meQuery)
      takePlace()
      await beginToSpeak(me.locale)
    } catch (error) {
      if (isApiError(error, 'not_signed_in'))
        throw redirect({ href: paths.signIn(location.href), replace: true })
      throw error
    }
  },
})

function page<P extends string = never>(
  path: string,
  load: () => Promise<Page<P>>,
  parent: typeof inside | typeof root = inside,
) {
  const { Drawn, preload } = lazily(load)
  const route = createRoute({
    getParentRoute: () => parent as typeof inside,
    path,
    loader: preload,
    component: () => {
      const params = route.useParams() as Record<P, string>
      const search = route.useSearch() as PageProps['search']
      const hash = useLocation({ select: (location) => location.hash })
      return (
        <Suspense>
          <Drawn {...params} search={search} hash={hash} />
        </Suspense>
      )
    },
  })
  return route
}

function lazily<P extends string>(load: () => Promise<Page<P>>) {
  const Drawn = lazy(() => load().then((page) => ({ default: page }))) as unknown as ComponentType<object>
  return { Drawn, preload: async () => void (await Promise.all([load(), speakWhole()])) }
}

/** The feed this browser showed last is asked for before the page is drawn. */
const firstFeed = (me: { person: { id: string } } | undefined) =>
  me && shownBefore(me.person.id) === 'forYou' ? { forYou: true } : {}

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: Home,
  loader: ({ context: { client }, location }) => {
    const kind = kindIn(location.search as PageProps['search'])
    void client.prefetchInfiniteQuery(dueQuery)
    void client.prefetchInfiniteQuery(
      feedQuery(kind ? { kind } : firstFeed(client.getQueryData(meQuery.queryKey))),
    )
  },
})

function Home() {
  return <HomePage search={home.useSearch() as PageProps['search']} />
}

const routes = root.addChildren([
  inside.addChildren([
    home,
    createRoute({ getParentRoute: () => inside, path: '/$', component: NotFoundPage }),
    page('/questions', () => import('./routes/questions').then((module) => module.QuestionsPage)),
    page<'postId'>('/posts/$postId', () => import('./routes/post').then((module) => module.PostPage)),
    page<'slug'>('/topics/$slug', () => import('./routes/topic').then((module) => module.TopicPage)),
    page('/bookmarks', () => import('./routes/bookmarks').then((module) => module.BookmarksPage)),
    page('/events', () => import('./routes/events').then((module) => module.EventsPage)),
    page('/drafts', () => import('./routes/drafts').then((module) => module.DraftsPage)),
    page('/write', () => import('./routes/write').then((module) => module.WritePage)),
    page('/communities', () => import('./routes/communities').then((module) => module.CommunitiesPage)),
    page('/communities/new', () =>
      import('./routes/community-new').then((module) => module.CommunityNewPage),
    ),
    page<'slug'>('/communities/$slug', () =>
      import('./routes/community').then((module) => module.CommunityPage),
    ),
    page<'slug'>('/communities/$slug/ideas', () =>
      import('./routes/ideas').then((module) => module.IdeasPage),
    ),
    page<'slug'>('/communities/$slug/pages', () =>
      import('./routes/pages').then((module) => module.PagesPage),
    ),
    page<'slug'>('/communities/$slug/pages/new', () =>
      import('./routes/page-new').then((module) => module.PageNewPage),
    ),
    page<'slug' | 'page'>('/communities/$slug/pages/$page', () =>
      import('./routes/page').then((module) => module.PagePage),
    ),
    page<'page'>('/pages/$page', () => import('./routes/page').then((module) => module.PagePage)),
    page('/people', () => import('./routes/people').then((module) => module.PeoplePage)),
    page<'personId'>('/people/$personId', () =>
      import('./routes/profile').then((module) => module.ProfilePage),
    ),
    page('/search', () => import('./routes/search').then((module) => module.SearchPage)),
    page('/search/unfound', () => import('./routes/unfound').then((module) => module.UnfoundPage)),
    page('/messages', () => import('./routes/messages').then((module) => module.MessagesPage)),
    page<'conversationId'>('/messages/$conversationId', () =>
      import('./routes/messages').then((module) => module.MessagesPage),
    ),
    page('/notifications', () => import('./routes/notifications').then((module) => module.NotificationsPage)),
    page('/settings', () => import('./routes/settings').then((module) => module.SettingsPage)),
    page('/following', () => import('./routes/following').then((module) => module.FollowingPage)),
    page('/me', () => import('./routes/me').then((module) => module.MePage)),
    page('/me/seen', () => import('./routes/seen').then((module) => module.SeenPage)),
    page('/first-steps', () => import('./routes/first-steps').then((module) => module.FirstStepsPage)),
    page('/charter', () => import('./routes/charter').then((module) => module.CharterPage)),
    page('/today', () => import('./routes/today').then((module) => module.TodayPage)),
    page('/moderation', () => import('./routes/moderation').then((module) => module.ModerationPage)),
    page('/nudges', () => import('./routes/nudges').then((module) => module.NudgesPage)),
    page<'rule'>('/nudges/$rule', () => import('./routes/nudge').then((module) => module.NudgePage)),
    page<'id'>('/experiments/$id', () =>
      import('./routes/experiment').then((module) => module.ExperimentPage),
    ),
    page('/reports', () => import('./routes/reports').then((module) => module.ReportsPage)),
    page('/definitions', () => import('./routes/definitions').then((module) => module.DefinitionsPage)),
    page('/admin', () => import('./routes/admin').then((module) => module.AdminPage)),
  ]),
  page('/signin', () => import('./routes/signin').then((module) => module.SignInPage), root),
  page('/forgotten', () => import('./routes/forgotten').then((module) => module.ForgottenPage), root),
  page<'token'>('/links/$token', () => import('./routes/link').then((module) => module.LinkPage), root),
  page('/set-up', () => import('./routes/set-up').then((module) => module.SetUpPage), root),
  page('/privacy', () => import('./routes/privacy').then((module) => module.PrivacyPage), root),
  page(
    '/accessibility',
    () => import('./routes/accessibility').then((module) => module.AccessibilityPage),
    root,
  ),
])

export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    context: { client },
    history,
    scrollRestoration: true,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreloadStaleTime: 0,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(
        Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
      ).toString()
      return text && `?${text}`
    },
  })
}
export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
