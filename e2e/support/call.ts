import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { type Endpoint, hrefOf, isKeyed, type ReplyOf, type RequestOf } from '@osmose/shared/core/endpoint'

/** What is not part of the contract: a file as body, or the network one comes from. */
interface Extra {
  file?: Buffer
  network?: string
}

/** Asks the server what the contract allows, with the session of `from`. Throws with the problem when refused. */
export async function call<E extends Endpoint>(
  from: APIRequestContext,
  endpoint: E,
  request: RequestOf<E>,
  { file, network }: Extra = {},
): Promise<ReplyOf<E>> {
  const { body } = request as { body?: object }
  const headers: Record<string, string> = {}
  if (isKeyed(endpoint)) headers['idempotency-key'] = randomUUID()
  if (file) headers['content-type'] = 'application/octet-stream'
  if (network) headers['x-forwarded-for'] = network
  const reply = await from.fetch(hrefOf(endpoint, request), {
    method: endpoint.method,
    headers,
    data: file ?? body,
  })
  if (reply.ok()) return (await reply.json()) as ReplyOf<E>
  throw new Error(`${endpoint.name} answered ${reply.status()}: ${await reply.text()}`)
}
