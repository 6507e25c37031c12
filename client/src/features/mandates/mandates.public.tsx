import { lazy } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { publishFor } from '@osmose/shared/mandates/mandates.contract'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import { call } from '../../lib/call'
import { type Giver, mandatesQuery } from './mandates.queries'

/** In whose name I write this: a choice, and how it will be signed. */
export const InTheirName = lazy(() =>
  import('./in-their-name').then((module) => ({ default: module.InTheirName })),
)

/** What I may write in somebody's name in this place, as far as this device knows; the server decides. */
export function useMandates(communityId: string | undefined) {
  const { data } = useQuery({ ...mandatesQuery, staleTime: 60_000 })
  const here = (data?.held ?? []).filter(
    ({ active, everywhere, communities }) =>
      active && communityId !== undefined && (everywhere || communities.some(({ id }) => id === communityId)),
  )
  const named = (kind: WritableKind) => here.filter(({ kinds }) => kinds.some((one) => one === kind))
  /** A session is announced with somebody, never in their name. */
  const givers = (kind: WritableKind): Giver[] =>
    kind === 'session' ? [] : [...new Map(named(kind).map(({ from }) => [from.id, from] as const)).values()]
  const isEntrusted = (kind: WritableKind): boolean => named(kind).length > 0
  return { givers, isEntrusted, isKnown: data !== undefined }
}

/** Publishes in the name of `personId`; `intent` makes it once. */
export async function publishInTheirName(
  communityId: string,
  personId: string,
  body: object,
  intent: string,
): Promise<{ id: string }> {
  return call(publishFor, {
    params: { communityId, personId },
    body: body as BodyOf<typeof publishFor>,
    intent,
  })
}
