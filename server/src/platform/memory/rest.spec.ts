import { Rest } from './rest.js'

const LARGE = 400_000_000
const SMALL = 60_000_000

/** How often memory was given back after each look. */
function givenBack(looks: readonly (readonly [share: number, held: number])[]): number[] {
  let times = 0
  const rest = new Rest(() => void times++)
  return looks.map(([share, held]) => {
    rest.look(share, held)
    return times
  })
}

describe('A program that rests', () => {
  it('gives memory back twice, and again only after it has worked', () => {
    expect(
      givenBack([
        [0.9, LARGE],
        [0.01, LARGE],
        [0.01, LARGE],
        [0.01, LARGE],
        [0.5, LARGE],
        [0, LARGE],
      ]),
    ).toEqual([0, 1, 2, 2, 2, 3])
  })

  it('leaves a small heap alone', () => {
    expect(
      givenBack([
        [0.9, SMALL],
        [0, SMALL],
        [0, LARGE],
      ]),
    ).toEqual([0, 0, 1])
  })
})
