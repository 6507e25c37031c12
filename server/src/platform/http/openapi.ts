import { type Endpoint, isKeyed } from '@osmose/shared/core/endpoint'
import { platformErrors } from '@osmose/shared/core/errors'
import { strict } from '@osmose/shared/core/strict'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'

/** The OpenAPI document is computed from the contracts; nobody writes it. */
export function toOpenApi(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, unknown>> = {}
  const schemas: Record<string, unknown> = { Problem: problem }
  for (const endpoint of [...endpoints].sort((a, b) => a.name.localeCompare(b.name))) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: named(operation(endpoint), schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Osmose',
      version,
      description: about,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: { session },
    },
  }
}

/**
 * Schemas with a name are written once, among the components. What is sent and what is answered may differ under one name
 * (defaults, unknown fields); the second that differs is called by its number.
 */
function named(part: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map((item) => named(item, schemas))
  if (!part || typeof part !== 'object') return part
  const { $defs, ...rest } = part as { $defs?: Record<string, unknown> }
  const names = new Map<string, string>()
  const renamed = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(
        /"#\/\$defs\/([^"]+)"/g,
        (_, name: string) => `"#/components/schemas/${names.get(name) ?? name}"`,
      ),
    )
  const defs = Object.entries($defs ?? {})
  for (const [name] of defs) names.set(name, name)
  for (const [name, schema] of defs) {
    let free = name
    for (let n = 2; schemas[free] && !isDeepStrictEqual(schemas[free], renamed(schema)); n++)
      free = `${name}${n}`
    names.set(name, free)
  }
  for (const [name, schema] of defs) schemas[names.get(name) ?? name] ??= renamed(schema)
  return Object.fromEntries(
    Object.entries(renamed(rest) as object).map(([key, value]) => [key, named(value, schemas)]),
  )
}

function operation(endpoint: Endpoint) {
  const errors = {
    ...endpoint.errors,
    ...(endpoint.access === 'public' ? {} : { not_signed_in: platformErrors.not_signed_in }),
    invalid_input: platformErrors.invalid_input,
  }
  const byStatus = new Map<number, string[]>()
  for (const [code, { status }] of Object.entries(errors))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.name.split('.')[0]],
    'x-access': endpoint.access,
    security: endpoint.access === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...(isKeyed(endpoint) ? [idempotencyKey] : []),
    ],
    ...body(endpoint),
    responses: {
      [endpoint.creates ? 201 : 200]: { description: 'Done', content: done(endpoint) },
      ...Object.fromEntries(
        [...byStatus].map(([status, codes]) => [
          status,
          {
            description: codes.join(', '),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

const done = (endpoint: Endpoint) =>
  endpoint.binary
    ? { [endpoint.binary]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: toJson(endpoint.reply, 'output') } }

const about =
  'What the pages of Osmose ask of the server, and nothing else. Bodies and replies are JSON, files are octets, instants are ISO 8601. A field or parameter that is not named here is refused. What somebody may not see is `not_found`, as what does not exist. `x-access` says who may ask at all.'

const session = {
  type: 'apiKey',
  in: 'cookie',
  name: 'osmose',
  description: 'Set by signing in. Where the instance is reached by https it is called `__Host-osmose`.',
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'What the same person sends again under the same key within 24 hours is done once.',
  required: false,
  schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
}

function body(endpoint: Endpoint) {
  if (endpoint.upload)
    return {
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': {
            schema: { type: 'string', format: 'binary', maxLength: endpoint.upload.maxBytes },
          },
        },
      },
    }
  return endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: toJson(strict(endpoint.body), 'input') } },
        },
      }
    : {}
}

function parameters(where: 'path' | 'query', schema: z.ZodMiniObject | undefined) {
  if (!schema) return []
  const json = toJson(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, of]) => ({
    name,
    in: where,
    ...(name === 'cursor' && { description: 'The `nextCursor` of the page before; none for the first.' }),
    required: where === 'path' || (json.required ?? []).includes(name),
    schema: of,
  }))
}

function toJson(schema: z.ZodMiniType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>
  return json
}

const problem = {
  type: 'object',
  required: ['code', 'status', 'requestId'],
  properties: {
    code: { type: 'string', description: 'Which refusal it is: `posts.closed`, `not_found`.' },
    status: { type: 'integer' },
    requestId: { type: 'string', description: 'Names the request in the log of the server.' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Of `invalid_input`: what is wrong, by the path of the field.',
    },
    data: { type: 'object', additionalProperties: true, description: 'The facts that belong to the code.' },
  },
}
