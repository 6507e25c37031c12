import { inTen, peopleRoundly, roundly } from './place.rules.js'

describe('what is said aloud of a place', () => {
  it.each([
    [0, 0],
    [7, 7],
    [12, 10],
    [13, 15],
    [98, 100],
    [104, 100],
    [1_238, 1_240],
  ])('a count of %i is said as %i', (count, said) => expect(roundly(count)).toBe(said))

  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [12, 10],
    [13, 15],
  ])('%i people are said as %s', (people, said) => expect(peopleRoundly(people)).toBe(said))

  it.each([
    [1, 4, null],
    [0, 5, 0],
    [4, 5, 8],
    [11, 19, 6],
  ])('%i out of %i are said as %s in ten', (part, whole, said) => expect(inTen(part, whole)).toBe(said))
})
