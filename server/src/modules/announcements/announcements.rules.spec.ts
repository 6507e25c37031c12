import { organisationCalendar } from '@osmose/shared/core/working-time'
import { asksUntil, isDeadline, remindFrom, roundedPeople } from './announcements.rules.js'

const at = (text: string) => new Date(`${text}:00.000+01:00`)
const calendar = organisationCalendar()

describe('the time of an announcement', () => {
  it.each([
    [
      'a working day before a deadline that is far',
      '2026-11-23T10:00',
      '2026-12-04T12:00',
      '2026-12-03T12:00',
    ],
    ['over a weekend', '2026-11-26T09:00', '2026-11-30T09:00', '2026-11-26T17:00'],
    ['at half of a short time', '2026-11-23T10:00', '2026-11-23T14:00', '2026-11-23T12:00'],
  ])('is recalled %s', (_, published, readBy, expected) =>
    expect(remindFrom(at(published), at(readBy), calendar)).toEqual(at(expected)),
  )

  it('is not recalled without a deadline, nor when nobody works before it', () => {
    expect(remindFrom(at('2026-11-23T10:00'), null, calendar)).toBeNull()
    expect(remindFrom(at('2026-11-28T10:00'), at('2026-11-29T10:00'), calendar)).toBeNull()
  })

  it('ends at its deadline for those who come later, or after ninety days', () => {
    const published = at('2026-11-23T10:00')
    expect(asksUntil(at('2026-11-27T10:00'), published)).toEqual(at('2026-11-27T10:00'))
    expect(asksUntil(null, published).getTime() - published.getTime()).toBe(90 * 86_400_000)
  })

  it('has a deadline to come, within a year', () => {
    const published = at('2026-11-23T10:00')
    expect(isDeadline(at('2026-11-24T10:00'), published)).toBe(true)
    expect(isDeadline(published, published)).toBe(false)
    expect(isDeadline(at('2027-12-24T10:00'), published)).toBe(false)
  })
})

describe('the number of people it speaks to', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [62, 60],
    [63, 65],
    [126, 125],
    [48_731, 48_730],
  ])('is said of %d as %s', (count, said) => expect(roundedPeople(count)).toBe(said))
})
