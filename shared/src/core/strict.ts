import * as z from 'zod/mini'

const made = new WeakMap<z.ZodMiniType, z.ZodMiniType>()

type Def = Record<string, unknown> & { type: string }

/**
 * The same schema, refusing at every depth an object that has more fields than it declares: what comes in is either
 * understood whole or refused, never half read. An object that says itself what else it may hold is left as it is.
 */
export function strict<S extends z.ZodMiniType>(schema: S): S {
  const known = made.get(schema)
  if (known) return known as S
  const def = schema._zod.def as unknown as Def
  const change = changeOf(def)
  const result = change ? schema.clone({ ...def, ...change } as never) : schema
  made.set(schema, result)
  return result as S
}

function changeOf(def: Def): Record<string, unknown> | undefined {
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<string, z.ZodMiniType>
      return {
        shape: Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, strict(field)])),
        catchall: def.catchall ?? z.never(),
      }
    }
    case 'array':
      return { element: strict(def.element as z.ZodMiniType) }
    case 'union':
      return { options: (def.options as z.ZodMiniType[]).map(strict) }
    case 'record':
      return { valueType: strict(def.valueType as z.ZodMiniType) }
    case 'pipe':
      return { in: strict(def.in as z.ZodMiniType) }
    case 'lazy':
      return { getter: () => strict((def.getter as () => z.ZodMiniType)()) }
    default:
      return def.innerType ? { innerType: strict(def.innerType as z.ZodMiniType) } : undefined
  }
}

const nothing = strict(z.object({}))

/**
 * What came in for one part of an endpoint, or what is wrong with it: path of the field, code. A part that the endpoint
 * does not declare must be empty.
 */
export function readStrictly(
  schema: z.ZodMiniType | undefined,
  value: unknown,
): { ok: true; value: unknown } | { ok: false; fields: Record<string, string> } {
  const parsed = strict(schema ?? nothing).safeParse(value)
  if (parsed.success) return { ok: true, value: schema && parsed.data }
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [[...issue.path, key].join('.'), 'unknown'])
      : [[issue.path.join('.'), issue.code]],
  )
  return { ok: false, fields: Object.fromEntries(fields) as Record<string, string> }
}
