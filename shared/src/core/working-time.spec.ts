import fc from 'fast-check'
import {
  type WorkingCalendar,
  addWorkingHours,
  due,
  isOverdue,
  isWorkingInstant,
  nextWorkingInstant,
  nudgeCalendar,
  organisationCalendar,
  targetHours,
  workingHoursBetween,
} from './working-time.js'

const company = organisationCalendar()
const at = (text: string): Date => new Date(text)
const next = (text: string, calendar = company): string | undefined =>
  nextWorkingInstant(at(text), calendar)?.toISOString()
const patterns: fc.Arbitrary<WorkingCalendar> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  start: fc.constantFrom('00:00', '06:30', '09:00', '14:00', '22:00'),
  end: fc.constantFrom('06:00', '12:30', '17:00', '23:30', '00:00'),
  timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
  publicHolidays: fc.constantFrom('FR', 'none'),
})
const instants = fc.date({
  min: at('2026-01-01T00:00:00Z'),
  max: at('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
})

describe('working time', () => {
  it('is Monday to Friday, 9 to 17, on the clock of the place', () => {
    expect(isWorkingInstant(at('2026-11-23T08:00:00Z'), company)).toBe(true)
    expect(isWorkingInstant(at('2026-11-23T07:59:59.999Z'), company)).toBe(false)
    expect(isWorkingInstant(at('2026-11-23T16:00:00Z'), company)).toBe(false)
    expect(isWorkingInstant(at('2026-11-22T10:00:00Z'), company)).toBe(false)
    expect(isWorkingInstant(at('2026-07-15T07:00:00Z'), company)).toBe(true)
  })

  it('starts again after the night, the weekend, a public holiday and a closure', () => {
    expect(next('2026-11-23T20:00:00Z')).toBe('2026-11-24T08:00:00.000Z')
    expect(next('2026-11-20T18:00:00Z')).toBe('2026-11-23T08:00:00.000Z')
    expect(next('2026-11-10T20:00:00Z')).toBe('2026-11-12T08:00:00.000Z')
    expect(next('2026-12-24T20:00:00Z')).toBe('2026-12-28T08:00:00.000Z')
    const closed = { ...company, closedDays: new Set(['2026-12-28', '2026-12-29']) }
    expect(next('2026-12-24T20:00:00Z', closed)).toBe('2026-12-30T08:00:00.000Z')
    expect(next('2026-11-10T20:00:00Z', { ...company, publicHolidays: 'none' })).toBe(
      '2026-11-11T08:00:00.000Z',
    )
  })

  it('keeps to the clock when it changes over a weekend', () => {
    expect(next('2026-03-27T17:00:00Z')).toBe('2026-03-30T07:00:00.000Z')
    expect(next('2026-10-23T17:00:00Z')).toBe('2026-10-26T08:00:00.000Z')
    expect(workingHoursBetween(at('2026-03-27T12:00:00Z'), at('2026-03-30T09:00:00Z'), company)).toBe(6)
  })

  it('counts only the hours of the calendar', () => {
    expect(workingHoursBetween(at('2026-11-20T15:00:00Z'), at('2026-11-23T09:30:00Z'), company)).toBe(2.5)
    expect(workingHoursBetween(at('2026-11-21T10:00:00Z'), at('2026-11-22T10:00:00Z'), company)).toBe(0)
    expect(workingHoursBetween(at('2026-11-24T10:00:00Z'), at('2026-11-23T10:00:00Z'), company)).toBe(0)
    expect(workingHoursBetween(at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'), company)).toBe(252 * 8)
  })

  it('a night shift of eight hours lasts nine when the clocks go back', () => {
    const nights: WorkingCalendar = { ...company, days: [6], start: '22:00', end: '06:00' }
    expect(workingHoursBetween(at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'), nights)).toBe(9)
    expect(workingHoursBetween(at('2026-11-21T12:00:00Z'), at('2026-11-22T12:00:00Z'), nights)).toBe(8)
    expect(isWorkingInstant(at('2026-11-22T04:00:00Z'), nights)).toBe(true)
  })

  it('24, 48 and 72 working hours are one, two and three working days, 4 are 4', () => {
    expect([4, 24, 48, 72].map((target) => targetHours(target, company))).toEqual([4, 8, 16, 24])
    const asked = at('2026-11-20T14:00:00Z')
    expect(due(asked, 24, company)).toEqual(at('2026-11-23T14:00:00Z'))
    expect(due(asked, 72, company)).toEqual(at('2026-11-25T14:00:00Z'))
    expect(due(asked, 4, company)).toEqual(at('2026-11-23T10:00:00Z'))
    expect(isOverdue(asked, at('2026-11-23T13:59:00Z'), 24, company)).toBe(false)
    expect(isOverdue(asked, at('2026-11-23T14:00:00Z'), 24, company)).toBe(true)
  })

  it('a calendar that never works has no next instant', () => {
    const never = { ...company, days: [] }
    expect(nextWorkingInstant(at('2026-11-23T10:00:00Z'), never)).toBeNull()
    expect(addWorkingHours(at('2026-11-23T10:00:00Z'), 1, never)).toBeNull()
    expect(isWorkingInstant(at('2026-11-23T10:00:00Z'), never)).toBe(false)
  })

  it('adding hours and counting them agree, and the end is the first instant that does', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 * 60 }), patterns, (from, minutes, calendar) => {
        const to = addWorkingHours(from, minutes / 60, calendar)!
        expect(workingHoursBetween(from, to, calendar)).toBeCloseTo(minutes / 60, 9)
        expect(workingHoursBetween(from, new Date(to.getTime() - 1000), calendar)).toBeLessThan(minutes / 60)
      }),
      { numRuns: 300 },
    )
  })

  it('hours add up over any instant between, and the next working instant costs none', () => {
    fc.assert(
      fc.property(
        instants,
        fc.nat(30 * 86_400),
        fc.nat(30 * 86_400),
        patterns,
        (from, one, two, calendar) => {
          const middle = new Date(from.getTime() + one * 1000)
          const to = new Date(middle.getTime() + two * 1000)
          const parts =
            workingHoursBetween(from, middle, calendar) + workingHoursBetween(middle, to, calendar)
          expect(parts).toBeCloseTo(workingHoursBetween(from, to, calendar), 9)
          const start = nextWorkingInstant(from, calendar)!
          expect(isWorkingInstant(start, calendar)).toBe(true)
          expect(workingHoursBetween(from, start, calendar)).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('when a nudge may reach a person', () => {
  const hours = (over: Partial<WorkingCalendar>) => {
    const window = nudgeCalendar({ ...company, ...over })
    return window && { days: window.days, start: window.start, end: window.end }
  }
  const week = [1, 2, 3, 4, 5]

  it('is within their own hours, and within 08:30 to 18:00 from Monday to Friday', () => {
    expect(hours({})).toEqual({ days: week, start: '09:00', end: '17:00' })
    expect(hours({ start: '06:00', end: '14:00' })).toEqual({ days: week, start: '08:30', end: '14:00' })
    expect(hours({ start: '12:00', end: '20:00' })).toEqual({ days: week, start: '12:00', end: '18:00' })
    expect(hours({ days: [4, 5, 6, 7] })).toEqual({ days: [4, 5], start: '09:00', end: '17:00' })
  })

  it('is the edge of a night, or never', () => {
    expect(hours({ start: '17:00', end: '01:00' })).toEqual({ days: week, start: '17:00', end: '18:00' })
    expect(hours({ start: '23:00', end: '09:00' })).toEqual({
      days: [2, 3, 4, 5],
      start: '08:30',
      end: '09:00',
    })
    expect(hours({ start: '22:00', end: '06:00' })).toBeNull()
    expect(hours({ days: [6, 7] })).toBeNull()
  })

  it('is never outside working time', () => {
    fc.assert(
      fc.property(instants, patterns, (instant, calendar) => {
        const window = nudgeCalendar({ ...calendar, publicHolidays: 'none' })
        if (window === null || !isWorkingInstant(instant, window)) return
        expect(isWorkingInstant(instant, { ...calendar, publicHolidays: 'none' })).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
