import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { signOut } from '@osmose/shared/identity/identity.contract'
import { closeOutbox } from '../features/posts/outbox.public'
import { call } from '../lib/call'
import { forgetKept } from '../lib/kept'
import { stopListening } from '../lib/socket'

/** Why one finds oneself before the sign-in page. */
type Reason = 'ended' | 'signed-out'

/** Leaves everything of this person behind and shows the sign-in page. */
async function leave(client: QueryClient, router: AnyRouter, reason: Reason, next?: string): Promise<void> {
  stopListening()
  const search = new URLSearchParams({ ...(next && next !== '/' ? { next } : {}), reason })
  await router.navigate({ href: `/signin?${search}` })
  closeOutbox()
  client.clear()
}

/** The session ended elsewhere: what was being written stays on this device, and the page asked for is remembered. */
export function endSession(client: QueryClient, router: AnyRouter): void {
  const { pathname, href } = router.state.location
  if (pathname === '/signin') return
  void leave(client, router, 'ended', href)
}

/** Signs out and clears what this browser kept; without network, nothing is pretended. */
export async function signOutHere(client: QueryClient, router: AnyRouter): Promise<void> {
  await call(signOut)
  await leave(client, router, 'signed-out')
  forgetKept()
}

/** After signing in: nothing of an earlier person is left, and the page asked for opens. */
export function enter(client: QueryClient, router: AnyRouter, next: string): void {
  client.clear()
  router.history.push(next)
}
