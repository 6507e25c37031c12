import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const folder = fileURLToPath(new URL('../../../../client/dist/', import.meta.url))

/** The one page of the built client; undefined where it was not built. */
export const builtPage = (): string | undefined =>
  existsSync(`${folder}index.html`) ? readFileSync(`${folder}index.html`, 'utf8') : undefined

/** The built client. Hashed files may be kept for ever; any other address is the application's own page. */
export async function serveClient(fastify: FastifyInstance): Promise<void> {
  const page = builtPage()
  if (!page) return
  await fastify.register(fastifyStatic as never, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: { header(name: string, value: string): void }, path: string) =>
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  fastify.get('/*', (request, reply) => {
    const wantsPage = !/^\/(api|socket\.io|health|assets)(\/|$)/.test(request.url)
    if (wantsPage)
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
    return reply
      .status(404)
      .type('application/problem+json; charset=utf-8')
      .send({ code: 'not_found', status: 404, requestId: request.id })
  })
}
