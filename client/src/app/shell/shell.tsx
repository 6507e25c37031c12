import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useMe } from '../../features/identity/identity.public'
import { Offline } from '../../features/live/live.public'
import { composing } from '../../features/posts/compose'
import { openComposer } from '../../features/posts/posts.public'
import { showNewest } from '../../features/feed/feed.public'
import { openSearch, SearchOverPage } from '../../features/search/search.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePageOnScreen } from '../../lib/page'
import { paths } from '../../lib/paths'
import { useShortcuts } from '../../lib/shortcuts'
import { useStore } from '../../lib/store'
import { useArrivalAtPart } from './arrive'
import { BackToToday, upToToday, useFromToday } from './back-to-today'
import { BottomBar } from './bottom-bar'
import { keyList } from './key-list-store'
import { Navigation } from './navigation'
import { TopBar } from './top-bar'
import styles from './shell.module.css'

const Behind = lazy(() => import('./behind').then((module) => ({ default: module.Behind })))
const KeyList = lazy(() => import('./key-list').then((module) => ({ default: module.KeyList })))
const ComposerDialog = lazy(() =>
  import('../../features/posts/components/composer-dialog').then((module) => ({
    default: module.ComposerDialog,
  })),
)

/** What stands around every page of a person who is signed in. */
export function Shell() {
  const t = useT()
  const me = useMe()
  const page = usePageOnScreen()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const search = useRef<HTMLInputElement>(null)
  const keysShown = useStore(keyList)
  const cameFromToday = useFromToday()
  useArrival(pathname)
  useArrivalAtPart()
  useKeys(search)
  return (
    <div className={styles.shell} data-foot={page?.ownFoot || undefined}>
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <Navigation me={me} pathname={pathname} />
      <div className={styles.page}>
        <TopBar
          me={me}
          page={cameFromToday && page?.up ? upToToday(page, t('app.today')) : page}
          search={search}
        />
        <div className={styles.offline}>
          <Offline />
        </div>
        <main id="main" tabIndex={-1} className={styles.main}>
          {cameFromToday && <BackToToday />}
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar me={me} pathname={pathname} />
      <p role="status" className={styles.said}>
        {page?.title}
      </p>
      {keysShown && (
        <Suspense>
          <KeyList onClose={() => keyList.set(false)} />
        </Suspense>
      )}
      <ComposerOverPage pathname={pathname} />
      <SearchOverPage />
      <Suspense>
        <Behind personId={me.person.id} />
      </Suspense>
    </div>
  )
}

function ComposerOverPage({ pathname }: { pathname: string }) {
  const client = useQueryClient()
  const start = useStore(composing)
  const draft = useRouterState({ select: ({ location }) => (location.search as { draft?: string }).draft })
  const found = useRef(draft)
  useEffect(() => {
    // A reload in the middle of writing, over this page and no later one.
    const again = found.current
    found.current = undefined
    if (!again || pathname === '/write') return
    if (!openComposer({ draft: again })) go(paths.write({ draft: again }), { replace: true })
  }, [pathname])
  if (!start) return null
  const done = async (postId: string | undefined) => {
    composing.set(undefined)
    if (!postId) return
    const isOpened = pathname !== paths.home
    if (isOpened) go(paths.post(postId))
    else {
      await showNewest(client, {})
      window.scrollTo({ top: 0 })
    }
    const { sayPublished } = await import('../../features/posts/published')
    requestAnimationFrame(() => sayPublished(postId, isOpened))
  }
  return (
    <Suspense>
      <ComposerDialog
        start={start}
        onClose={() => composing.set(undefined)}
        onDone={(postId) => void done(postId)}
      />
    </Suspense>
  )
}

/** On a new page the keyboard and the voice begin at its content. */
function useArrival(pathname: string) {
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    const isWriting = document.activeElement?.matches('#main :is(textarea, [contenteditable=true])')
    if (!location.hash && !isWriting) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}

function useKeys(search: { current: HTMLInputElement | null }) {
  const shortcuts = useMemo(
    () => ({
      '/': () => focusSearch(search.current),
      '?': () => keyList.set(true),
      c: () => {
        if (!openComposer()) go(paths.write())
      },
      r: () => document.getElementById('reply-text')?.focus(),
      j: () => step(1),
      k: () => step(-1),
    }),
    [search],
  )
  useShortcuts(shortcuts)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      if (!search.current || !openSearch()) focusSearch(search.current)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [search])
}

function focusSearch(own: HTMLInputElement | null) {
  const field = own ?? document.querySelector<HTMLInputElement>('main input[type=search]')
  if (field) field.focus()
  else go(paths.search())
}

/** To the next or previous post on the page. */
function step(by: 1 | -1) {
  const posts = [...document.querySelectorAll<HTMLElement>('[data-post]')]
  const at = posts.findIndex((post) => post.contains(document.activeElement))
  const next = posts[at === -1 ? (by === 1 ? 0 : posts.length - 1) : at + by]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
