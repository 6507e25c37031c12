import fc from 'fast-check'
import { dayText, easter, frenchHolidays, instantOf, localDay, weekday } from './local-day.js'

const at = (text: string): number => Date.parse(text)
const dayOf = (text: string): number => at(`${text}T00:00:00Z`) / 86_400_000
const zones = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
]

describe('the day on the wall', () => {
  it('changes at midnight of the place, not of Greenwich', () => {
    expect(dayText(localDay(at('2026-11-22T22:59:59Z'), 'Europe/Paris'))).toBe('2026-11-22')
    expect(dayText(localDay(at('2026-11-22T23:00:00Z'), 'Europe/Paris'))).toBe('2026-11-23')
    expect(dayText(localDay(at('2026-07-13T22:00:00Z'), 'Europe/Paris'))).toBe('2026-07-14')
    expect(dayText(localDay(at('2026-11-22T03:00:00Z'), 'America/New_York'))).toBe('2026-11-21')
  })

  it('knows its weekday, also before 1970', () => {
    expect([dayOf('2026-11-23'), dayOf('2026-11-22'), dayOf('1969-12-31'), 0].map(weekday)).toEqual([
      1, 7, 3, 4,
    ])
  })

  it('lasts 23 hours in March and 25 in October', () => {
    const hours = (text: string): number =>
      (instantOf(dayOf(text) + 1, 0, 'Europe/Paris') - instantOf(dayOf(text), 0, 'Europe/Paris')) / 3_600_000
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-22')]).toEqual([23, 25, 24])
  })

  it('reads a time the clocks skip with the offset before, and one they show twice as the first', () => {
    expect(instantOf(dayOf('2026-03-29'), 150, 'Europe/Paris')).toBe(at('2026-03-29T01:30:00Z'))
    expect(instantOf(dayOf('2026-10-25'), 150, 'Europe/Paris')).toBe(at('2026-10-25T00:30:00Z'))
  })

  it('agrees with Intl in every zone and season', () => {
    const instants = fc.integer({ min: at('1950-01-01'), max: at('2060-01-01') })
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, timeZone) => {
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
        expect(dayText(localDay(instant, timeZone))).toBe(local)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows at instantOf the time that was asked for, wherever that time exists', () => {
    const days = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2040-01-01') })
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 240, max: 1439 }),
        fc.constantFrom(...zones),
        (day, minutes, timeZone) => {
          fc.pre(timeZone !== 'Pacific/Apia')
          const clock = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
          })
          const [hours, rest] = clock
            .format(instantOf(day, minutes, timeZone))
            .split(':')
            .map(Number)
          expect(hours! * 60 + rest!).toBe(minutes)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('French public holidays', () => {
  it.each([
    [1900, '1900-04-15'],
    [1954, '1954-04-18'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('Easter of %d is %s', (year, expected) => {
    expect(dayText(easter(year))).toBe(expected)
  })

  it('of 2026 are eleven', () => {
    expect([...frenchHolidays(2026)].toSorted((one, other) => one - other).map(dayText)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })
})
