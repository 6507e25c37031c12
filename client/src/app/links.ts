import type { AnyRouter } from '@tanstack/react-router'
import { openComposer } from '../features/posts/posts.public'

/**
 * Pages link by plain `<a href>`; here a press on one becomes a step of the router. What a browser does on its own
 * (another tab, a download, another site, a modified press) stays as it is.
 */
export function followLinks(router: AnyRouter): () => void {
  const press = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const url = ownAddress(event.target)
    if (!url) return
    const sameplace = url.pathname === location.pathname && url.search === location.search
    if (sameplace && url.hash) return
    event.preventDefault()
    const start = startOf(url)
    if (url.pathname === '/write' && !start.draft && openComposer(start)) return
    router.history.push(url.pathname + url.search + url.hash)
  }
  const intend = (event: Event) => {
    const url = ownAddress(event.target)
    if (url) void router.preloadRoute({ to: url.pathname } as never).catch(() => undefined)
  }
  document.addEventListener('click', press)
  document.addEventListener('pointerover', intend, { passive: true })
  return () => {
    document.removeEventListener('click', press)
    document.removeEventListener('pointerover', intend)
  }
}

function ownAddress(target: EventTarget | null): URL | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return undefined
  const url = new URL(link.href)
  return url.origin === location.origin && !/^\/(api|assets|health)(\/|$)/.test(url.pathname)
    ? url
    : undefined
}

function startOf(url: URL) {
  const of = (name: string) => url.searchParams.get(name) ?? undefined
  return { community: of('community'), kind: of('kind'), draft: of('draft') }
}
