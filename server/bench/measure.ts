/** Runs `work` over and over from `lanes` lanes for `ms` milliseconds; returns how often it was done in a second. */
export async function rate(
  lanes: number,
  ms: number,
  work: (lane: number, turn: number) => Promise<void>,
): Promise<{ perSecond: number; count: number }> {
  const end = performance.now() + ms
  const began = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let turn = 0; performance.now() < end; turn++) {
        await work(lane, turn)
        count++
      }
    }),
  )
  return { perSecond: count / ((performance.now() - began) / 1000), count }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

export interface Ratio {
  name: string
  value: number
  /** `atLeast` or `atMost` this. */
  bound: number
  direction: 'atLeast' | 'atMost'
  holds: boolean
}

export const ratio = (name: string, value: number, direction: Ratio['direction'], bound: number): Ratio => ({
  name,
  value: Math.round(value * 1000) / 1000,
  bound,
  direction,
  holds: direction === 'atLeast' ? value >= bound : value <= bound,
})
