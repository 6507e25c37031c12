import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { blind, canBlind, hexOf, newToken } from '@osmose/shared/asking/blind-signature'
import {
  allowNameless,
  askNameless,
  drawTokens,
  type NamelessPlace,
  readNameless,
} from '@osmose/shared/asking/nameless.contract'
import type { Problem } from '@osmose/shared/core/errors'
import { ApiError, call, newIntent } from '../../lib/call'
import { useMe } from '../identity/identity.public'

interface Token {
  token: string
  signature: string
}

const namelessKeys = { place: (communityId: string) => ['asking', 'nameless', communityId] as const }

export const namelessQuery = (communityId: string) =>
  queryOptions({
    queryKey: namelessKeys.place(communityId),
    queryFn: ({ signal }) => call(readNameless, { params: { communityId }, signal }),
    staleTime: 5 * 60_000,
  })

export function useAllowing(communityId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (allowed: boolean) => call(allowNameless, { params: { communityId }, body: { allowed } }),
    onSuccess: (place) => client.setQueryData(namelessKeys.place(communityId), place),
  })
}

/**
 * The tokens of the week, which stay on this device. They are drawn by whoever looks at the place, all at once and
 * before anything is written, so that drawing says nothing about asking.
 */
export function useTokens(communityId: string) {
  const client = useQueryClient()
  const me = useMe()
  const { data: place } = useQuery(namelessQuery(communityId))
  const name = `osmose.nameless.${me.person.id}.${communityId}`
  const [tokens, setTokens] = useState<readonly Token[]>([])
  useEffect(() => {
    if (!place?.key) return
    const kept = read(name, place.week)
    setTokens(kept)
    if (place.left === 0 || !canBlind()) return
    let left = false
    draw(communityId, place, name)
      .then((drawn) => {
        client.setQueryData(namelessKeys.place(communityId), { ...place, left: 0 })
        if (!left) setTokens([...kept, ...drawn])
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [client, communityId, name, place])
  const spend = (used: Token) => {
    const rest = tokens.filter(({ token }) => token !== used.token)
    if (place) write(name, place.week, rest)
    setTokens(rest)
  }
  return { place, tokens, spend }
}

/** Two tabs at once would draw twice. */
const drawing = new Map<string, Promise<Token[]>>()
function draw(communityId: string, place: NamelessPlace, name: string): Promise<Token[]> {
  const known = drawing.get(name)
  if (known) return known
  const started = drawNow(communityId, place, name).finally(() => drawing.delete(name))
  drawing.set(name, started)
  return started
}

async function drawNow(communityId: string, place: NamelessPlace, name: string): Promise<Token[]> {
  const { key, week, left } = place
  if (!key) return []
  const made = await Promise.all(
    Array.from({ length: left }, async () => {
      const token = newToken()
      return { token: hexOf(token), ...(await blind(key, token)) }
    }),
  )
  const { signed } = await call(drawTokens, {
    params: { communityId },
    body: { week, blinded: made.map(({ blinded }) => blinded) },
    intent: newIntent(),
  })
  const drawn = made.flatMap(({ token, unblind }, at) => {
    const answer = signed[at]
    return answer === undefined ? [] : [{ token, signature: unblind(answer) }]
  })
  write(name, week, [...read(name, week), ...drawn])
  return drawn
}

/** Sent by nobody: without cookies, and without saying from which page. */
export async function askWithoutName(
  question: { communityId: string; week: string; sessionId?: string; title: string; text: string } & Token,
): Promise<void> {
  let response: Response
  try {
    response = await fetch(`/api${askNameless.path}`, {
      method: askNameless.method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
  } catch {
    throw new ApiError('unreachable')
  }
  if (response.ok) return
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  throw new ApiError(problem.code ?? 'internal', { status: response.status, ...problem })
}

function read(name: string, week: string): Token[] {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '') as { week: string; tokens: Token[] }
    return kept.week === week ? kept.tokens : []
  } catch {
    return []
  }
}

function write(name: string, week: string, tokens: readonly Token[]): void {
  localStorage.setItem(name, JSON.stringify({ week, tokens }))
}
