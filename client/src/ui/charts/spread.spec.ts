import { spread } from './spread'

describe('The names at the end of the lines of a chart', () => {
  it('stay at the height of their line when there is room', () => {
    expect(
      spread(
        [
          { y: 40, height: 16 },
          { y: 120, height: 16 },
        ],
        10,
        200,
      ),
    ).toEqual([40, 120])
  })

  it('move apart when two lines end at the same height', () => {
    const [first = 0, second = 0] = spread(
      [
        { y: 60, height: 16 },
        { y: 62, height: 16 },
      ],
      10,
      200,
    )
    expect(second - first).toBeGreaterThanOrEqual(16)
  })

  it('never leave the drawing', () => {
    const places = spread(
      Array.from({ length: 5 }, () => ({ y: 190, height: 16 })),
      10,
      200,
    )
    expect(Math.max(...places)).toBeLessThanOrEqual(200)
    expect(new Set(places).size).toBe(5)
  })
})
