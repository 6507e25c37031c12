import { must } from './company.must.js'

/** A small seeded generator (sfc32 over an xmur3 hash): the same seed draws the same things on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Integer in [min, max], both included. */
  between(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** `count` different items, in random order; all of them where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[]
  /** An independent stream: drawing from it does not disturb this one. */
  fork(label: string): Random
}

export function randomFrom(seed: string): Random {
  const hash = hasher(seed)
  const next = sfc32(hash(), hash(), hash(), hash())
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => must(items[between(0, items.length - 1)]),
    sample: (items, count) => {
      const rest = [...items]
      const taken: typeof rest = []
      while (taken.length < count && rest.length > 0)
        taken.push(...rest.splice(between(0, rest.length - 1), 1))
      return taken
    },
    fork: (label) => randomFrom(`${seed}/${label}`),
  }
}

function hasher(text: string): () => number {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    return (h ^= h >>> 16) >>> 0
  }
}

function sfc32(a: number, b: number, c: number, d: number): () => number {
  return () => {
    a |= 0
    b |= 0
    c |= 0
    d |= 0
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
}
