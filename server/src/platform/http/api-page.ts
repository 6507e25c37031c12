import type { FastifyInstance } from 'fastify'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { style } from './api-page.style.js'
import { builtPage } from './client-files.js'

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
  const page = render(JSON.parse(json) as Api, lookOf(builtPage()))
  fastify.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(json))
  fastify.get('/api/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(style))
  fastify.get('/api', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
}

/** What the built client loads for its colours, its letters and the ground a person chose. */
const lookOf = (page = '') =>
  (
    page.match(/<script src="\/theme\.js"><\/script>|<link rel="(?:icon|stylesheet|preload)"[^>]*>/g) ?? []
  ).join('')

function render(api: Api, look: string): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method: method.toUpperCase(), of })),
  )
  const names = [...new Set(operations.map(({ of }) => of.tags[0] ?? ''))].sort()
  const features = names.map((name) => ({ name, asks: operations.filter(({ of }) => of.tags[0] === name) }))
  const schemas = Object.entries(api.components.schemas)
  const title = `Osmose API ${api.info.version}`
  return `<!doctype html><html lang="en" data-theme="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="theme-color" content="#faf8f3"><title>${title}</title>${look}<link rel="stylesheet" href="/api/style.css"></head><body>
<header class="head"><a class="brand" href="/"><img src="/mark.svg" alt="" width="36" height="36">Osmose</a><a href="/api/openapi.json">openapi.json, for programs</a></header>
<div class="columns"><nav aria-label="Features"><ul>${features.map(({ name, asks }) => `<li><a href="#${name}">${wordsOf(name)} <span>${asks.length}</span></a></li>`).join('')}<li><a href="#schemas">schemas <span>${schemas.length}</span></a></li></ul></nav>
<main><h1>${title}</h1>
<div class="ways"><p>What the pages of Osmose ask of the server, and nothing else. Who asks is told by the cookie of their session; where nothing else is said, everybody who is signed in may ask, and sees what they may see.</p>
<p>Bodies and replies are JSON, files are octets, times are ISO 8601. A list goes on with its <code>nextCursor</code>, given as <code>cursor</code>. What is sent again under the same <code>Idempotency-Key</code> is done once. Errors have one shape: <a href="#Problem">Problem</a>.</p></div>
${features.map(({ name, asks }) => `<section><h2 id="${name}">${wordsOf(name)}</h2>${asks.map(entry).join('')}</section>`).join('')}
<section class="schemas"><h2 id="schemas">schemas</h2>${schemas.map(([name, schema]) => `<details><summary>${escape(name)}</summary><div class="inside" id="${escape(name)}">${shown(schema)}</div></details>`).join('')}</section></main></div></body></html>`
}

const wordsOf = (name: string) => name.replaceAll('_', ' ')

const whoMay: Readonly<Record<string, string>> = {
  public: 'without signing in',
  communityManager: 'community managers',
  hr: 'human resources',
  admin: 'administrators',
}

/** What is inside is found by the browser's own search, and opens by its address. */
function entry({ path, method, of }: { path: string; method: string; of: Operation }): string {
  const body = of.requestBody && Object.entries(of.requestBody.content)[0]
  const success = Object.entries(of.responses).find(([status]) => status.startsWith('2'))
  const errors = Object.entries(of.responses).filter(([status]) => !status.startsWith('2'))
  const who = whoMay[of['x-access']]
  return `<details><summary><span class="verb"${method === 'GET' ? '' : ' data-changes'}>${method}</span><h3><code>${escape(path).replaceAll('/', '/<wbr>')}</code></h3><span class="what">${escape(of.summary)}</span>${who ? `<span class="who">${who}</span>` : ''}</summary>
<div class="inside" id="${of.operationId}"><small><code>${of.operationId}</code></small>
${of.parameters.length > 0 ? `<h4>Parameters</h4><ul>${of.parameters.map((p) => `<li><code>${p.name}</code> <small>${p.in}${p.required ? '' : ', optional'}</small> <code>${escape(JSON.stringify(p.schema))}</code></li>`).join('')}</ul>` : ''}
${body ? `<h4>Body, ${body[0]}</h4>${shown(body[1].schema)}` : ''}
${success ? `<h4>Reply ${success[0]}</h4>${shown(Object.values(success[1].content ?? {})[0]?.schema)}` : ''}
<h4>Errors</h4><ul>${errors.map(([status, { description }]) => `<li>${status} <small>${escape(description)}</small></li>`).join('')}</ul></div></details>`
}

/** A schema as text; the names in it lead to where they are written out. */
const shown = (schema: unknown) =>
  `<pre>${escape(JSON.stringify(schema, null, 2) ?? '').replace(
    /&quot;#\/components\/schemas\/(\w+)&quot;/g,
    '<a href="#$1">$1</a>',
  )}</pre>`

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
