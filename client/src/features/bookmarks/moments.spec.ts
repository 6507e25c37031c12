import { instantOf, offered } from './moments'

describe('when one is reminded', () => {
  const wednesday = new Date(2026, 10, 25, 17, 40)
  const monday = new Date(2026, 10, 23, 8)
  it.each([
    ['in an hour', instantOf('in_an_hour', wednesday), new Date(2026, 10, 25, 18, 40)],
    ['tomorrow morning', instantOf('tomorrow', wednesday), new Date(2026, 10, 26, 9)],
    ['on Monday morning', instantOf('monday', wednesday), new Date(2026, 10, 30, 9)],
    ['on the next Monday, said on a Monday', instantOf('monday', monday), new Date(2026, 10, 30, 9)],
    [
      'tomorrow, said on a Sunday',
      instantOf('monday', new Date(2026, 10, 29, 12)),
      new Date(2026, 10, 30, 9),
    ],
  ])('%s', (_, given, expected) => expect(given).toEqual(expected))

  it('is offered no moment twice, on whatever day', () => {
    for (let day = 1; day <= 30; day++) {
      const now = new Date(2026, 10, day, 21, 30)
      const instants = offered(now).map((moment) => instantOf(moment, now).getTime())
      expect(new Set(instants).size).toBe(instants.length)
    }
    expect(offered(new Date(2026, 10, 29, 12))).toEqual(['in_an_hour', 'tomorrow'])
    expect(offered(wednesday)).toEqual(['in_an_hour', 'tomorrow', 'monday'])
  })
})
