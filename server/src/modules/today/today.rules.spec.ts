import type { Situation, SituationKind } from '@osmose/shared/today/today.contract'
import { calendarOf, inOrder, lastWorkingDay, snoozedUntil, waitOf } from './today.rules.js'

const office = calendarOf({ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }, 'Europe/Paris')
const at = (instant: string) => new Date(`${instant}:00+01:00`)
const situation = (kind: SituationKind, since: string, key = `${kind}:${since}`) =>
  ({ kind, since: at(since).toISOString(), key }) as Situation

describe('how long something has waited', () => {
  it.each<[string, SituationKind, string, string, { hours: number; days: number; late: boolean }]>([
    [
      'a newcomer’s post of this morning',
      'newcomer',
      '2026-11-19T09:00',
      '2026-11-19T12:59',
      { hours: 3, days: 0, late: false },
    ],
    [
      'the same, at four hours',
      'newcomer',
      '2026-11-19T09:00',
      '2026-11-19T13:00',
      { hours: 4, days: 0, late: true },
    ],
    [
      'one of Friday evening, on Monday morning',
      'newcomer',
      '2026-11-20T16:00',
      '2026-11-23T10:00',
      { hours: 2, days: 0, late: false },
    ],
    [
      'a question of a day',
      'question',
      '2026-11-18T10:00',
      '2026-11-19T10:00',
      { hours: 8, days: 1, late: false },
    ],
    [
      'a question of three days',
      'question',
      '2026-11-16T10:00',
      '2026-11-19T10:00',
      { hours: 24, days: 3, late: true },
    ],
    [
      'a request over 11 November, a holiday',
      'requests',
      '2026-11-10T16:00',
      '2026-11-12T10:00',
      { hours: 2, days: 0, late: false },
    ],
  ])('%s', (_, kind, since, now, expected) =>
    expect(waitOf(kind, at(since), at(now), office)).toEqual(expected),
  )
})

describe('the order of situations', () => {
  it('puts people who arrive first, then what may hurt, questions and requests; in each, the longest wait', () => {
    const given = [
      situation('requests', '2026-11-01T09:00'),
      situation('question', '2026-11-02T09:00'),
      situation('question', '2026-11-01T09:00'),
      situation('flag', '2026-11-18T09:00'),
      situation('newcomer', '2026-11-19T09:00'),
    ]
    expect(inOrder(given).shown.map(({ key }) => key)).toEqual([
      'newcomer:2026-11-19T09:00',
      'flag:2026-11-18T09:00',
      'question:2026-11-01T09:00',
      'question:2026-11-02T09:00',
      'requests:2026-11-01T09:00',
    ])
  })

  it('shows four of a kind and says how many more there are', () => {
    const given = Array.from({ length: 7 }, (_, i) => situation('question', `2026-11-0${i + 1}T09:00`))
    expect(inOrder([...given, situation('flag', '2026-11-01T09:00')])).toMatchObject({
      shown: { length: 5 },
      more: 3,
    })
  })

  it('is the same whatever the order in which they were found', () => {
    const given = [
      situation('question', '2026-11-02T09:00', 'question:b'),
      situation('question', '2026-11-02T09:00', 'question:a'),
      situation('flag', '2026-11-02T09:00'),
    ]
    expect(inOrder(given)).toEqual(inOrder([...given].reverse()))
  })
})

describe('days', () => {
  it.each([
    ['a Thursday', '2026-11-19T15:00', '2026-11-20T08:30'],
    ['a Thursday before dawn', '2026-11-19T03:00', '2026-11-20T08:30'],
    ['a Friday', '2026-11-20T15:00', '2026-11-23T08:30'],
    ['the eve of 11 November', '2026-11-10T15:00', '2026-11-12T08:30'],
  ])('"not now" on %s', (_, now, until) => expect(snoozedUntil(at(now), office)).toEqual(at(until)))

  it('"not now" comes back after a week to somebody without a working day', () => {
    expect(snoozedUntil(at('2026-11-19T15:00'), { ...office, days: [] })).toEqual(at('2026-11-27T00:00'))
  })

  it.each([
    ['Thursday', '2026-11-19T08:40', '2026-11-18T00:00'],
    ['Monday', '2026-11-23T08:40', '2026-11-20T00:00'],
    ['Sunday', '2026-11-22T08:40', '2026-11-20T00:00'],
  ])('on %s, what is new began at the last working day', (_, now, since) =>
    expect(lastWorkingDay(at(now), office)).toEqual(at(since)),
  )
})
