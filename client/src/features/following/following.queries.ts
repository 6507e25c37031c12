import { type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  listStances,
  type Stance,
  type StanceItem,
  type StanceKind,
  takeStance,
} from '@osmose/shared/following/following.contract'
import { showToast } from '../../ui/toasts'
import { call, isApiError } from '../../lib/call'
import { errorText, speakWhole, t } from '../../lib/i18n'
import { keyOf, noteStance } from './fresh.public'

export const stancesQuery = queryOptions({
  queryKey: ['following', 'list'] as const,
  queryFn: async ({ signal }) => (await call(listStances, { signal })).items,
})

export interface Subject {
  kind: StanceKind
  target: string
  /** As the toast calls it; empty is « this discussion ». */
  name: string
}

export const stanceOn = (
  items: readonly StanceItem[] | undefined,
  { kind, target }: Subject,
): Stance | null => items?.find((item) => item.kind === kind && item.target === target)?.stance ?? null

/** Notes what was chosen of it before this page was loaded; without the network, nothing is noted. */
export async function recallStance(client: QueryClient, subject: Subject): Promise<void> {
  const items = await client.fetchQuery(stancesQuery).catch(() => undefined)
  const stance = stanceOn(items, subject)
  if (stance) noteStance(client, keyOf(subject.kind, subject.target), stance)
}

/** Keeps a choice, says so, and offers to take it back. What is on screen follows at once. */
export async function take(
  client: QueryClient,
  subject: Subject,
  stance: Stance | null,
  former: Stance | null,
): Promise<void> {
  await speakWhole()
  const { kind, target } = subject
  const name = subject.name || t('following.this_thread')
  noteStance(client, keyOf(kind, target), stance)
  try {
    await call(takeStance, { params: { kind, target }, body: { stance } })
    showToast(t(`following.done_${stance ?? 'none'}`, { name }), {
      label: t('following.undo'),
      run: () => void take(client, subject, former, stance),
    })
    await Promise.all([
      client.invalidateQueries({ queryKey: stancesQuery.queryKey }),
      // Nothing moves under the reader: the feeds ask again when they are opened next.
      client.invalidateQueries({ queryKey: ['feed', 'list'], refetchType: 'none' }),
    ])
  } catch (error) {
    noteStance(client, keyOf(kind, target), former)
    const known = isApiError(error) && error.code.startsWith('following.')
    showToast(known ? errorText(error) : t('following.refused'))
  }
}
