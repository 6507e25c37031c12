import { blind, hexOf, newToken } from '@osmose/shared/asking/blind-signature'
import { askNameless, drawTokens, readNameless } from '@osmose/shared/asking/nameless.contract'
import type { TestPerson } from '../setup/test-person.js'

export interface Token {
  communityId: string
  week: string
  token: string
  signature: string
}

/** Tokens as a browser makes them: what the server signs is not what it will see. */
export async function draw(who: TestPerson, place: { id: string }, count = 1): Promise<Token[]> {
  const params = { communityId: place.id }
  const { key, week } = await who.call(readNameless, { params })
  if (!key) throw new Error('No tokens for them.')
  const tokens = await Promise.all(
    Array.from({ length: count }, async () => {
      const token = newToken()
      return { token, ...(await blind(key, token)) }
    }),
  )
  const { signed } = await who.call(drawTokens, {
    params,
    body: { week, blinded: tokens.map(({ blinded }) => blinded) },
  })
  return tokens.map(({ token, unblind }, at) => ({
    communityId: place.id,
    week,
    token: hexOf(token),
    signature: unblind(signed[at] ?? ''),
  }))
}

export const askFor = (
  sender: TestPerson,
  token: Token,
  title: string,
  more: { text?: string; sessionId?: string } = {},
) => sender.call(askNameless, { body: { ...token, title, ...more } })
