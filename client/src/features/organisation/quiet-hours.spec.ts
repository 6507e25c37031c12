import { calendarOf, quietAt } from './quiet-hours'

const calendar = calendarOf({
  workingHours: { days: [1, 2, 3, 4, 5], start: '07:30', end: '18:30' },
  timeZone: 'Europe/Paris',
})
const at = (iso: string) => quietAt(new Date(iso), calendar)

describe('quiet hours', () => {
  it('begin when this person’s day ends', () => {
    expect(at('2026-11-23T10:00:00+01:00')).toEqual({
      now: false,
      from: new Date('2026-11-23T18:30:00+01:00'),
    })
  })

  it('last over the week-end', () => {
    expect(at('2026-11-20T19:00:00+01:00')).toEqual({
      now: true,
      until: new Date('2026-11-23T07:30:00+01:00'),
    })
  })

  it('always last for someone without working days', () => {
    expect(quietAt(new Date(), { ...calendar, days: [] })).toEqual({ now: true, until: null })
  })
})
