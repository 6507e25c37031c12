/** Lets at most `places` works run at once; the others wait for their turn. */
export class Turns {
  private readonly waiting: (() => void)[] = []

  constructor(private places: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.places > 0) this.places--
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.places++
    }
  }
}
