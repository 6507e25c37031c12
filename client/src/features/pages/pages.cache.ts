import type { QueryClient } from '@tanstack/react-query'
import { type Page, type PageTree, readPage } from '@osmose/shared/pages/pages.contract'
import { call, isApiError } from '../../lib/call'
import { pageKeys } from './pages.queries'

/** Puts a page as the server gave it where it is shown, and asks for what depends on it. */
export function keepPage(client: QueryClient, page: Page): void {
  client.removeQueries({ queryKey: pageKeys.newer(page.id) })
  client.setQueryData(pageKeys.detail(page.id, page.lang), page)
  client.setQueryData(pageKeys.detail(page.id), page)
  void client.invalidateQueries({ queryKey: pageKeys.tree(page.community.id) })
  void client.invalidateQueries({ queryKey: pageKeys.history(page.id) })
  if (page.origin) void client.invalidateQueries({ queryKey: pageKeys.ofPost(page.origin.postId) })
}

export const keepTree = (client: QueryClient, communityId: string, tree: PageTree): void =>
  void client.setQueryData(pageKeys.tree(communityId), tree)

const shownOf = (client: QueryClient, pageId: string): Page[] =>
  client
    .getQueriesData<Page>({ queryKey: pageKeys.details(pageId), type: 'active' })
    .flatMap(([, page]) => page ?? [])

/**
 * A page was written or kept anew. Its text stays as it is read until the reader asks for the newer one; who looks
 * after it and where it lies is said at once.
 */
export async function renewPage(client: QueryClient, pageId: string): Promise<void> {
  for (const shown of shownOf(client, pageId)) {
    try {
      const now = await call(readPage, { params: { pageId }, query: { lang: shown.lang } })
      const sameText = now.version === shown.version
      if (!sameText) client.setQueryData(pageKeys.newer(pageId), now)
      const { title, document, version, writtenAt, writtenBy, links } = sameText ? now : shown
      const mixed = { ...now, title, document, version, writtenAt, writtenBy, links }
      client.setQueriesData<Page>({ queryKey: pageKeys.details(pageId) }, (page) =>
        page?.lang === shown.lang ? mixed : page,
      )
    } catch (error) {
      if (isApiError(error, 'not_found'))
        await client.invalidateQueries({ queryKey: pageKeys.details(pageId) })
    }
  }
}
