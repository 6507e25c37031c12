import { instantIn, likelyHours, typedIn } from './later'

describe('the hour of a post to come', () => {
  it.each([
    ['Europe/Paris', '2026-11-24T13:30', '2026-11-24T12:30:00.000Z'],
    ['Pacific/Noumea', '2026-11-24T06:05', '2026-11-23T19:05:00.000Z'],
    ['America/Toronto', '2026-07-01T00:00', '2026-07-01T04:00:00.000Z'],
  ])('in %s reads %s, both ways', (timeZone, typed, iso) => {
    expect(instantIn(timeZone, typed)?.toISOString()).toBe(iso)
    expect(typedIn(timeZone, iso)).toBe(typed)
  })

  it('is nothing while it is half typed', () => {
    expect(instantIn('Europe/Paris', '')).toBeUndefined()
  })

  it.each([
    ['a Tuesday', '2026-11-24T10:00Z', ['2026-11-25T09:00', '2026-11-30T09:00']],
    ['a Sunday', '2026-11-22T10:00Z', ['2026-11-23T09:00']],
    ['a Monday', '2026-11-23T10:00Z', ['2026-11-24T09:00', '2026-11-30T09:00']],
    ['a night that is tomorrow in Paris', '2026-11-23T23:30Z', ['2026-11-25T09:00', '2026-11-30T09:00']],
  ])('is likely to be the next morning or Monday on %s', (_, now, typed) => {
    expect(likelyHours('Europe/Paris', new Date(now))).toEqual(typed)
  })
})
