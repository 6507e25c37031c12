import { clocksOf, dayText, leafOf, nextDays, sameClocks, spanOf } from './when'

const noon = { startsAt: '2026-11-24T11:15:00.000Z', endsAt: '2026-11-24T11:35:00.000Z' }
const now = Date.parse('2026-11-23T09:00:00.000Z')

describe('when an event is', () => {
  it('is said on the clocks of a zone', () => {
    const span = spanOf(noon, 'Europe/Paris', 'fr')
    expect([span.from, span.to]).toEqual(['12\u00a0h\u00a015', '12\u00a0h\u00a035'])
    expect(dayText(span.day, 'fr', now)).toBe('mardi 24 novembre')
    expect(spanOf(noon, 'Europe/Lisbon', 'en')).toMatchObject({ from: '11:15', to: '11:35' })
    expect(dayText('2026-12-01', 'fr', now)).toBe('mardi 1er décembre')
    expect(dayText('2027-12-01', 'en', now)).toMatch(/^Wednesday,? 1 December 2027$/)
  })

  it('may be another day elsewhere, and end on the next', () => {
    const evening = { startsAt: '2026-11-24T21:30:00.000Z', endsAt: '2026-11-24T23:30:00.000Z' }
    expect(spanOf(evening, 'Europe/Paris', 'fr')).toMatchObject({ day: '2026-11-24', lastDay: '2026-11-25' })
    expect(spanOf(evening, 'Pacific/Noumea', 'fr')).toMatchObject({
      day: '2026-11-25',
      lastDay: '2026-11-25',
    })
    expect(leafOf(evening.startsAt, 'Pacific/Noumea', 'fr')).toMatchObject({
      dateTime: '2026-11-25',
      day: '25',
    })
  })

  it('is told twice only where clocks differ', () => {
    expect(sameClocks(noon, 'Europe/Paris', 'Europe/Brussels')).toBe(true)
    expect(sameClocks(noon, 'Europe/Paris', 'Europe/Lisbon')).toBe(false)
    expect(clocksOf('Pacific/Noumea', 'fr')).toContain('Nouvelle-Calédonie')
    expect(clocksOf('Europe/Lisbon', 'en')).toBe('Western European Time')
  })

  it('lies in the two weeks from today, each day once, also when clocks change', () => {
    const days = nextDays(Date.parse('2027-10-25T09:00:00.000Z'), 14)
    expect(new Set(days).size).toBe(14)
    expect([days[0], days[13]]).toEqual(['2027-10-25', '2027-11-07'])
  })
})
