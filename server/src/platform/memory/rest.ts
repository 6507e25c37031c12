import { getHeapStatistics } from 'node:v8'

const LOOK_MS = 10_000
/** Less than this share of one processor is rest. */
const AT_REST = 0.05
/** What a quiet instance may hold, in bytes. */
const ENOUGH = 128 * 1024 * 1024

/**
 * Decides when memory is given back: twice after each stretch of work. V8 keeps the young generation as large as the
 * busiest moment made it until it collects while little is allocated, which a quiet instance comes to after minutes. The
 * first time sweeps; the second finds that little was allocated since, and makes the space small.
 */
export class Rest {
  private looks = 0

  constructor(private readonly collect: () => void) {}

  /** `share` of one processor used since the last look, 0 to 1 and more; `held`, the bytes of the heap. */
  look(share: number, held: number): void {
    this.looks = share < AT_REST ? this.looks + 1 : 0
    if (held > ENOUGH && (this.looks === 1 || this.looks === 2)) this.collect()
  }
}

/** Looks every ten seconds, where node was started with `--expose-gc`, as `npm start` does. */
export function giveBackAtRest(): void {
  const { gc } = globalThis
  if (!gc) return
  const rest = new Rest(() => gc())
  let before = process.cpuUsage()
  setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    rest.look((user + system) / (LOOK_MS * 1_000), getHeapStatistics().total_heap_size)
    before = process.cpuUsage()
  }, LOOK_MS).unref()
}
