import { dayText, localDay } from '@osmose/shared/core/local-day'
import { dueAt, firstCounted, lastDue, monthsBetween, publishingDay, windowOf } from './months.rules.js'

const paris = 'Europe/Paris'
const at = (text: string) => Date.parse(text)
const day = (text: string) => localDay(at(`${text}T12:00:00Z`), 'UTC')

describe('a month', () => {
  it.each([
    ['2026-10', '2026-10-04', '2026-10-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-02', '2028-02-29'],
    ['2026-12', '2026-12-04', '2026-12-31'],
  ])('%s is read over its last 28 days', (month, from, to) => {
    const window = windowOf(month)
    expect([dayText(window.from), dayText(window.to)]).toEqual([from, to])
  })

  it('is published on the third of the next at 6:05 on the clocks of the organisation, summer or winter', () => {
    expect(new Date(dueAt('2026-10', paris)).toISOString()).toBe('2026-11-03T05:05:00.000Z')
    expect(new Date(dueAt('2026-06', paris)).toISOString()).toBe('2026-07-03T04:05:00.000Z')
    expect(dayText(publishingDay('2026-12'))).toBe('2027-01-03')
  })

  it('is due from that minute on, not one before', () => {
    expect(lastDue(at('2026-11-03T05:04:59Z'), paris)).toBe('2026-09')
    expect(lastDue(at('2026-11-03T05:05:00Z'), paris)).toBe('2026-10')
    expect(lastDue(at('2027-01-01T12:00:00Z'), paris)).toBe('2026-11')
  })

  it('is counted when its window begins on the first day of counting or later', () => {
    expect(firstCounted(day('2026-10-04'))).toBe('2026-10')
    expect(firstCounted(day('2026-10-05'))).toBe('2026-11')
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(monthsBetween('2026-12', '2026-11')).toEqual([])
  })
})
