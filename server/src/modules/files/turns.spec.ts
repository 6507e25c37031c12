import { Turns } from './turns.js'

describe('turns', () => {
  it('go to people, not to works: whoever brings many holds up nobody else, and all are done in the end', async () => {
    const turns = new Turns(2)
    const done: string[] = []
    const ends: (() => void)[] = []
    const running = new Map<string, number>()
    let most = 0
    const work = (who: string, name: string) =>
      turns.take(who, async () => {
        running.set(who, (running.get(who) ?? 0) + 1)
        most = Math.max(most, ...running.values())
        await new Promise<void>((end) => ends.push(end))
        running.set(who, (running.get(who) ?? 0) - 1)
        done.push(name)
      })
    const all = [
      work('ann', 'a1'),
      work('ann', 'a2'),
      work('ann', 'a3'),
      work('bob', 'b1'),
      work('cid', 'c1'),
    ]
    for (let at = 0; at < all.length; at++) {
      await new Promise(setImmediate)
      // Of those that run, the latest ends: the first of Ann's goes on for as long as it can.
      ends.pop()?.()
    }
    await Promise.all(all)
    expect(done).toEqual(['b1', 'c1', 'a1', 'a2', 'a3'])
    expect(most).toBe(1)
  })

  it('come back from a work that fails', async () => {
    const turns = new Turns(1)
    await expect(turns.take('ann', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await turns.take('ann', () => Promise.resolve(1))).toBe(1)
  })
})
