import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { createQueryClient } from './app/query-client'
import { createAppRouter } from './app/router'
import { endSession } from './app/session'
import { catchKeys } from './features/posts/compose'
import { beginToSpeak, preferredLocale, t } from './lib/i18n'
import { isMissingPart } from './lib/missing-part'
import { showToast } from './ui/toasts'

const Gallery = lazy(() => import('./app/gallery/gallery').then((module) => ({ default: module.Gallery })))

async function start(element: HTMLElement): Promise<void> {
  const page = createRoot(element, {
    onCaughtError: (error) => {
      // oxlint-disable-next-line no-console -- as React does by itself
      if (!isMissingPart(error)) console.error(error)
    },
  })
  if (location.pathname === '/_ui')
    return page.render(
      <StrictMode>
        <Suspense>
          <Gallery />
        </Suspense>
      </StrictMode>,
    )
  if (location.pathname === '/write') catchKeys()
  const client = createQueryClient(() => endSession(client, router))
  const router = createAppRouter(client)
  const loaded = router.load()
  await Promise.all([beginToSpeak(preferredLocale()), loaded])
  // Of a part that an act of somebody's needs; one that is drawn has its place to say so.
  addEventListener('unhandledrejection', (event) => {
    if (!isMissingPart(event.reason)) return
    event.preventDefault()
    showToast(t('errors.unreachable'))
  })
  page.render(
    <StrictMode>
      <App client={client} router={router} />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
