import type { Readable } from 'node:stream'

/** Nothing is kept under that key. */
export class Missing extends Error {}

/** Bytes to keep: a small piece in memory, or a file of this machine, which is read piece by piece. */
export type Content = Uint8Array | { readonly path: string }

export interface Kept {
  readonly key: string
  readonly at: Date
}

/**
 * Where bytes are kept. Keys are made by the program, never from what somebody typed; what is kept under a key is never
 * written again under the same one.
 */
export abstract class Storage {
  /** Resolves once the bytes would survive a power cut. Half of them are never found under the key. */
  abstract put(key: string, content: Content): Promise<void>
  /** A stream of the bytes from `start` to `end`, both included. Throws `Missing`. */
  abstract read(key: string, range?: { start: number; end: number }): Promise<Readable>
  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>
  /** Everything there is, or what is below one folder of the first level, in no order. */
  abstract list(folder?: string): AsyncIterable<Kept>
}

/** Two levels of folders, so that none grows too large: `ab/cd/abcd…`. `name` is an id or begins with one. */
export const keyOf = (name: string): string => {
  const spread = name.replaceAll('-', '').slice(-4)
  return `${spread.slice(0, 2)}/${spread.slice(2)}/${name}`
}

const shape = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*){0,4}$/

/** A key that could leave its place is a mistake of ours. */
export function checkKey(key: string): string {
  if (!shape.test(key) || key.length > 200) throw new Error('A key of the storage has an impossible shape.')
  return key
}
