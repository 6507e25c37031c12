import type { FastifyInstance } from 'fastify'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  'x-access': string
  parameters: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>
}

interface Api {
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

const file = fileURLToPath(new URL('../../../openapi.json', import.meta.url))

/** The API as a document for programs (`/api/openapi.json`) and as a page for people (`/api`). */
export async function serveApiPage(fastify: FastifyInstance): Promise<void> {
  const json = readFileSync(file, 'utf8')
  const page = render(JSON.parse(json) as Api)
  fastify.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(json))
  fastify.get('/api', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
}

function render(api: Api): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method: method.toUpperCase(), of })),
  )
  const tags = [...new Set(operations.map(({ of }) => of.tags[0] ?? ''))].sort()
  const sections = tags.map(
    (tag) =>
      `<section><h2 id="${tag}">${tag}</h2>${operations
        .filter(({ of }) => of.tags[0] === tag)
        .map(entry)
        .join('')}</section>`,
  )
  const schemas = Object.entries(api.components.schemas).map(
    ([name, schema]) =>
      `<details id="${escape(name)}"><summary>${escape(name)}</summary>${shown(schema)}</details>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Osmose API</title></head><body><main><h1>Osmose API ${api.info.version}</h1><p>For programs: <a href="/api/openapi.json">openapi.json</a>. Bodies and replies are JSON; times are ISO 8601. Errors have one shape: code, status, requestId.</p><nav aria-label="Features"><ul>${tags.map((tag) => `<li><a href="#${tag}">${tag}</a></li>`).join('')}<li><a href="#schemas">schemas</a></li></ul></nav>${sections.join('')}<section><h2 id="schemas">schemas</h2>${schemas.join('')}</section></main></body></html>`
}

function entry({ path, method, of }: { path: string; method: string; of: Operation }): string {
  const body = of.requestBody && Object.entries(of.requestBody.content)[0]
  const success = Object.entries(of.responses).find(([status]) => status.startsWith('2'))
  const errors = Object.entries(of.responses).filter(([status]) => !status.startsWith('2'))
  return `<article><h3><code>${method} ${escape(path).replaceAll('/', '/<wbr>')}</code></h3><p>${escape(of.summary)} <em>${of['x-access']}</em> · ${of.operationId}</p>
${of.parameters.length > 0 ? `<details><summary>Parameters</summary><pre>${escape(of.parameters.map((p) => `${p.name} (${p.in}${p.required ? '' : ', optional'}): ${JSON.stringify(p.schema)}`).join('\n'))}</pre></details>` : ''}
${body ? `<details><summary>Body, ${body[0]}</summary>${shown(body[1].schema)}</details>` : ''}
${success ? `<details><summary>Reply ${success[0]}</summary>${shown(Object.values(success[1].content ?? {})[0]?.schema)}</details>` : ''}
<p>Errors: ${errors.map(([status, { description }]) => `${status} ${escape(description)}`).join('; ')}</p></article>`
}

/** A schema as text; the names in it lead to where they are written out. */
const shown = (schema: unknown) =>
  `<pre>${escape(JSON.stringify(schema, null, 2) ?? '').replace(
    /&quot;#\/components\/schemas\/(\w+)&quot;/g,
    '<a href="#$1">$1</a>',
  )}</pre>`

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
