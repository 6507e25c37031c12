export const TIMES = 16

/**
 * How many times more processor time `work` takes for sixteen times the size, the least of five tries of each: about
 * 16 where it grows with the size, about 256 where with its square. A busy machine slows both alike, so no clock is promised.
 */
export function growth(size: number, work: (size: number) => unknown): number {
  const least = (n: number) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const before = process.cpuUsage()
        work(n)
        const { user, system } = process.cpuUsage(before)
        return user + system
      }),
    )
  work(size)
  return least(size * TIMES) / Math.max(least(size), 50)
}

/** Between what grows with the size and with its square. */
export const LINEAR = 100
