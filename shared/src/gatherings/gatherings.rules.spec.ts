import fc from 'fast-check'
import { eventDraft } from './event.contract.js'
import {
  findsSeat,
  freeSeats,
  instantOfWall,
  promoted,
  timesOf,
  wallOf,
  wrongTime,
} from './gatherings.rules.js'

const zones = [
  'Europe/Paris',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Noumea',
  'Asia/Kathmandu',
  'UTC',
]
const MINUTE = 60_000
const at = (text: string) => Date.parse(text)

describe('an hour on the wall of a zone', () => {
  it.each([
    ['2026-11-24T12:15', 'Europe/Paris', '2026-11-24T11:15:00Z'],
    ['2026-07-14T12:15', 'Europe/Paris', '2026-07-14T10:15:00Z'],
    ['2026-11-24T12:15', 'Pacific/Noumea', '2026-11-24T01:15:00Z'],
    // Spring in Paris: 2:30 is not there, clocks show 3:30. Autumn: 2:30 comes twice, the first is meant.
    ['2027-03-28T02:30', 'Europe/Paris', '2027-03-28T01:30:00Z'],
    ['2027-10-31T02:30', 'Europe/Paris', '2027-10-31T00:30:00Z'],
    ['2027-03-28T12:00', 'Europe/Paris', '2027-03-28T10:00:00Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantOfWall(wall, zone)).toBe(at(instant))
  })

  it('is shown again as it was meant, in any zone, around every change of clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2026-01-01') / MINUTE, max: at('2031-01-01') / MINUTE }),
        (zone, minutes) => {
          const wall = wallOf(minutes * MINUTE, zone)
          const instant = instantOfWall(wall, zone)
          expect(wallOf(instant, zone)).toBe(wall)
          // The same instant, but for the hour that comes twice: then the first one.
          expect(instant).toBeLessThanOrEqual(minutes * MINUTE)
          expect(minutes * MINUTE - instant).toBeLessThanOrEqual(60 * MINUTE)
        },
      ),
    )
  })

  it('comes after an earlier one on the same wall, also when clocks change between them', () => {
    const near = fc.constantFrom(
      '2027-03-28',
      '2027-10-31',
      '2027-03-14',
      '2027-11-07',
      '2027-04-04',
      '2027-10-03',
    )
    const hour = fc.integer({ min: 0, max: 23 * 60 + 59 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), near, hour, hour, (zone, day, one, other) => {
        fc.pre(other - one > 60)
        const wall = (minutes: number) =>
          `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        const lasts = instantOfWall(wall(other), zone) - instantOfWall(wall(one), zone)
        expect(lasts).toBeGreaterThanOrEqual(0)
        expect(Math.abs(lasts / MINUTE - (other - one))).toBeLessThanOrEqual(60)
      }),
    )
  })
})

describe('the times of an event', () => {
  const now = at('2026-11-23T09:00Z')
  const times = (startsAt: string, endsAt: string, answerBy: string | null = null) =>
    timesOf({ startsAt, endsAt, answerBy, timeZone: 'Europe/Paris' })
  it.each([
    ['begin and end', times('2026-11-24T12:15', '2026-11-24T12:35'), undefined],
    ['may pass midnight', times('2026-11-24T22:00', '2026-11-25T02:00'), undefined],
    ['are to come', times('2026-11-23T10:00', '2026-11-23T11:00'), 'startsAt'],
    ['are in the next years', times('2036-11-23T10:00', '2036-11-23T11:00'), 'startsAt'],
    ['end after they begin', times('2026-11-24T12:15', '2026-11-24T12:15'), 'endsAt'],
    ['last two weeks at most', times('2026-11-24T12:15', '2026-12-08T12:16'), 'endsAt'],
    ['may ask for an answer', times('2026-11-24T12:15', '2026-11-24T12:35', '2026-11-24T09:00'), undefined],
    ['ask for it in time', times('2026-11-24T12:15', '2026-11-24T12:35', '2026-11-24T13:00'), 'answerBy'],
    ['ask for it from now', times('2026-11-24T12:15', '2026-11-24T12:35', '2026-11-23T10:00'), 'answerBy'],
  ])('%s', (_, given, wrong) => {
    expect(wrongTime(given, now)).toBe(wrong)
  })
})

describe('what an author gives', () => {
  const draft = {
    kind: 'event',
    startsAt: '2026-11-24T12:15',
    endsAt: '2026-11-24T12:35',
    timeZone: 'Europe/Paris',
  }
  it.each([
    ['nothing more', {}, true],
    ['an hour that no clock shows', { startsAt: '2026-11-24T25:15' }, false],
    ['a day that no calendar has', { startsAt: '2026-02-30T12:15' }, false],
    ['an instant', { startsAt: '2026-11-24T12:15:00Z' }, false],
    ['a zone that nobody knows', { timeZone: 'Europe/Atlantis' }, false],
    ['no seat', { capacity: 0 }, false],
    ['a link', { link: 'https://visio.merand.example/atelier' }, true],
    ['a link that runs', { link: 'javascript:alert(1)' }, false],
    ['a link in the clear', { link: 'http://visio.merand.example' }, false],
    ['a link to nowhere', { link: 'https://' }, false],
  ])('%s', (_, fields, fits) => {
    expect(eventDraft.safeParse({ ...draft, ...fields }).success).toBe(fits)
  })
})

describe('seats', () => {
  it.each([
    [{ capacity: null, yes: 900, waiting: 0 }, true, 0, null],
    [{ capacity: 3, yes: 2, waiting: 0 }, true, 0, 1],
    [{ capacity: 3, yes: 3, waiting: 0 }, false, 0, 0],
    [{ capacity: 3, yes: 2, waiting: 1 }, false, 1, 1],
    [{ capacity: 5, yes: 3, waiting: 4 }, false, 2, 2],
    [{ capacity: 2, yes: 5, waiting: 1 }, false, 0, 0],
    [{ capacity: null, yes: 3, waiting: 4 }, true, 4, null],
  ])('%j: comes in %s, promotes %s, leaves %s', (seats, comesIn, promotes, free) => {
    expect(findsSeat(seats)).toBe(comesIn)
    expect(promoted(seats)).toBe(promotes)
    expect(freeSeats(seats)).toBe(free)
  })

  it('go to people in their order, none stays free while somebody waits, and nobody loses one', () => {
    const step = fc.oneof(
      fc.record({ who: fc.integer({ min: 0, max: 11 }), comes: fc.boolean() }),
      fc.record({ capacity: fc.option(fc.integer({ min: 1, max: 6 })) }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 60 }), (first, steps) => {
        let capacity: number | null = first
        let seated: number[] = []
        let line: number[] = []
        for (const one of steps) {
          const before = seated
          if ('capacity' in one) capacity = one.capacity
          else if (!one.comes) {
            seated = seated.filter((person) => person !== one.who)
            line = line.filter((person) => person !== one.who)
          } else if (!seated.includes(one.who) && !line.includes(one.who)) {
            if (findsSeat({ capacity, yes: seated.length, waiting: line.length }))
              seated = [...seated, one.who]
            else line = [...line, one.who]
          }
          const next = promoted({ capacity, yes: seated.length, waiting: line.length })
          seated = [...seated, ...line.slice(0, next)]
          line = line.slice(next)
          if (capacity !== null && line.length > 0) expect(seated.length).toBeGreaterThanOrEqual(capacity)
          if (capacity === null) expect(line).toEqual([])
          if (capacity !== null && seated.length > capacity)
            expect(seated.length).toBeLessThanOrEqual(before.length)
          for (const person of before)
            if (!('who' in one && one.who === person && !one.comes)) expect(seated).toContain(person)
        }
      }),
    )
  })
})
