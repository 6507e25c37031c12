import type { WorkingCalendar } from '../core/working-time.js'
import { laterChoices } from './later.rules.js'

const office: WorkingCalendar = {
  days: [1, 2, 3, 4, 5],
  start: '09:00',
  end: '17:00',
  timeZone: 'Europe/Paris',
  publicHolidays: 'FR',
}
const offered = (now: string, calendar: Partial<WorkingCalendar> = {}) =>
  Object.fromEntries(
    laterChoices(new Date(now), { ...office, ...calendar }).map(({ word, at }) => [word, at.toISOString()]),
  )

describe('later', () => {
  it('is this afternoon at two, tomorrow as the day begins, Monday as the week does', () => {
    expect(offered('2026-11-24T09:00:00Z')).toEqual({
      afternoon: '2026-11-24T13:00:00.000Z',
      tomorrow: '2026-11-25T08:00:00.000Z',
      monday: '2026-11-30T08:00:00.000Z',
    })
  })

  it('offers no afternoon that has begun, nor one outside of my hours', () => {
    expect(offered('2026-11-24T13:30:00Z')).not.toHaveProperty('afternoon')
    expect(offered('2026-11-24T09:00:00Z', { end: '12:30' })).not.toHaveProperty('afternoon')
    expect(offered('2026-11-21T09:00:00Z')).not.toHaveProperty('afternoon')
  })

  it('waits for the hours of whoever begins late', () => {
    expect(offered('2026-11-24T09:00:00Z', { start: '15:30', end: '23:00' })).toMatchObject({
      afternoon: '2026-11-24T14:30:00.000Z',
    })
  })

  it('offers no moment twice: on a Friday the next morning is Monday, on a Sunday Monday is tomorrow', () => {
    expect(offered('2026-11-27T15:00:00Z')).toEqual({ monday: '2026-11-30T08:00:00.000Z' })
    expect(offered('2026-11-29T15:00:00Z')).toEqual({ tomorrow: '2026-11-30T08:00:00.000Z' })
  })

  it('rests on public holidays and keeps the hour when the clocks change', () => {
    expect(offered('2026-12-24T15:00:00Z').monday).toBe('2026-12-28T08:00:00.000Z')
    expect(offered('2027-03-26T15:00:00Z').monday).toBe('2027-03-30T07:00:00.000Z')
  })

  it('offers nothing to whoever has no hours', () => {
    expect(offered('2026-11-24T09:00:00Z', { days: [] })).toEqual({})
  })
})
