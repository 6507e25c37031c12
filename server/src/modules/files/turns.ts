/** Lets at most `places` works run at once, and one of each person: whoever brings many holds up nobody else. */
export class Turns {
  private readonly waiting: { who: string; go(): void }[] = []
  private readonly busy = new Set<string>()

  constructor(private readonly places: number) {}

  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      this.waiting.push({ who, go })
      this.next()
    })
    try {
      return await work()
    } finally {
      this.busy.delete(who)
      this.next()
    }
  }

  private next(): void {
    const at = this.busy.size < this.places ? this.waiting.findIndex(({ who }) => !this.busy.has(who)) : -1
    const [one] = at < 0 ? [] : this.waiting.splice(at, 1)
    if (!one) return
    this.busy.add(one.who)
    one.go()
  }
}
