import { useEffect } from 'react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { KindSlotsProvider } from '../features/posts/kinds.public'
import { PostActsProvider } from '../features/posts/post-actions.public'
import { useT } from '../lib/i18n'
import { navigateBy } from '../lib/navigate'
import { ToastRegion } from '../ui/toast'
import { followLinks } from './links'
import { kindSlots } from './kind-slots'
import type { AppRouter } from './router'
import { postActs } from './slots'

export function App({ client, router }: { client: QueryClient; router: AppRouter }) {
  const t = useT()
  useEffect(() => {
    navigateBy(
      (href, options) => (options?.replace ? router.history.replace(href) : router.history.push(href)),
      (name, value) => {
        const { search } = router.history.location
        if ((new URLSearchParams(search).get(name) ?? undefined) === value) return
        const change = { to: '.', search: (was: object) => ({ ...was, [name]: value }), hash: true }
        void router.navigate({ ...change, replace: true, resetScroll: false } as never)
      },
    )
    return followLinks(router)
  }, [router])
  return (
    <QueryClientProvider client={client}>
      <PostActsProvider value={postActs}>
        <KindSlotsProvider value={kindSlots}>
          <RouterProvider router={router} />
        </KindSlotsProvider>
      </PostActsProvider>
      <ToastRegion label={t('app.messages_region')} closeLabel={t('app.close')} />
    </QueryClientProvider>
  )
}
