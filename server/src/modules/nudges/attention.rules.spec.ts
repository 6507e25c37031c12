import { hasRoom, sendingHours } from './attention.rules.js'
import { fateOf, type Waiting } from './delivery.rules.js'
import { afterAnswered, afterIgnored, afterRefused, fresh, isOff, isWanted } from './family.rules.js'
import { settingsOf } from './nudge-rule.js'
import { rules } from './rules/rules.js'

const limits = { perDay: 1, perWeek: 2, perFourWeeks: 5 }
const paris = 'Europe/Paris'
const at = (text: string): Date => new Date(`${text}+01:00`)
const office = {
  days: [1, 2, 3, 4, 5],
  start: '09:00',
  end: '17:00',
  timeZone: paris,
  publicHolidays: 'FR' as const,
}

describe('the attention of a person', () => {
  it.each([
    ['none before', [], true],
    ['one this morning', ['2026-11-23T08:31'], false],
    ['one yesterday', ['2026-11-22T23:59'], true],
    ['two in these seven days', ['2026-11-17T10:00', '2026-11-19T10:00'], false],
    ['one of two eight days ago', ['2026-11-16T23:59', '2026-11-19T10:00'], true],
    [
      'five in these 28 days',
      ['2026-10-27T10:00', '2026-10-30T10:00', '2026-11-05T10:00', '2026-11-10T10:00', '2026-11-19T10:00'],
      false,
    ],
    [
      'the first of five 29 days ago',
      ['2026-10-26T10:00', '2026-10-30T10:00', '2026-11-05T10:00', '2026-11-10T10:00', '2026-11-19T10:00'],
      true,
    ],
  ])('with %s', (_, before, room) => {
    expect(hasRoom(before.map(at), at('2026-11-23T10:00'), paris, limits)).toBe(room)
  })

  it('has no room at all when the limit is lowered to none', () => {
    expect(hasRoom([], at('2026-11-23T10:00'), paris, { ...limits, perDay: 0 })).toBe(false)
  })

  it('is asked for only where their hours, ours and those of the rule meet', () => {
    const wide = { from: 510, until: 1080 }
    expect(sendingHours({ ...office, start: '06:00', end: '14:00' }, wide)).toMatchObject({
      start: '08:30',
      end: '14:00',
    })
    expect(sendingHours(office, { from: 600, until: 960 })).toMatchObject({ start: '10:00', end: '16:00' })
    expect(sendingHours({ ...office, start: '18:30', end: '23:00' }, wide)).toBeNull()
    expect(sendingHours({ ...office, end: '09:30' }, { from: 600, until: 960 })).toBeNull()
    expect(sendingHours({ ...office, days: [6, 7] }, wide)).toBeNull()
  })
})

describe('a family of messages', () => {
  const now = at('2026-11-23T10:00')
  const ignored = (times: number) =>
    Array.from({ length: times }).reduce<typeof fresh>((standing) => afterIgnored(standing, now), fresh)

  it('rests for 28 days after three left aside in a row, and is off after the second rest', () => {
    expect(isWanted(ignored(2), now)).toBe(true)
    expect(isWanted(ignored(3), now)).toBe(false)
    expect(isWanted(ignored(3), at('2026-12-21T09:59'))).toBe(false)
    expect(isWanted(ignored(3), at('2026-12-21T10:00'))).toBe(true)
    expect(isOff(ignored(5))).toBe(false)
    expect(isOff(ignored(6))).toBe(true)
    expect(isWanted(ignored(6), at('2027-11-23T10:00'))).toBe(false)
  })

  it('counts anew after an answer', () => {
    expect(isWanted(afterIgnored(afterAnswered(ignored(2)), now), now)).toBe(true)
  })

  it('is off at one word', () => {
    expect(isOff(afterRefused(fresh, now))).toBe(true)
  })
})

describe('the fate of a message that waits', () => {
  const now = at('2026-11-23T10:00')
  const waiting: Waiting = {
    expiresAt: at('2026-11-25T10:00'),
    experimentState: 'running',
    goalReached: false,
    reachable: true,
    standing: fresh,
    hours: office,
    delivered: [],
  }
  const fate = (over: Partial<Waiting>, when = now) => fateOf({ ...waiting, ...over }, when, limits)

  it('is to be delivered within hours, with room', () => {
    expect(fate({})).toEqual({ deliver: true })
  })

  it.each([
    ['the test has ended', { experimentState: 'ended' }, 'ended'],
    ['the goal is reached', { goalReached: true }, 'goal'],
    ['the person is gone', { reachable: false }, 'unreachable'],
    ['the person wants none', { standing: afterRefused(fresh, now) }, 'unwanted'],
    ['the person never works then', { hours: null }, 'no_hours'],
    ['it has waited 48 hours', { expiresAt: now }, 'expired'],
  ] as const)('is dropped when %s', (_, over, drop) => {
    expect(fate(over)).toEqual({ drop })
  })

  it('waits for the morning, the next day with room, or the end of its time', () => {
    expect(fate({}, at('2026-11-23T20:00'))).toEqual({ waitUntil: at('2026-11-24T09:00') })
    expect(fate({ delivered: [at('2026-11-23T09:00')] })).toEqual({ waitUntil: at('2026-11-24T09:00') })
    expect(fate({ experimentState: 'paused' })).toEqual({ waitUntil: waiting.expiresAt })
    expect(fate({ expiresAt: at('2026-11-29T19:00') }, at('2026-11-27T19:00'))).toEqual({
      waitUntil: at('2026-11-29T19:00'),
    })
  })
})

describe('the settings of a rule', () => {
  it.each(rules.map((rule) => [rule.key, rule] as const))('%s only takes what is on its lists', (_, rule) => {
    expect(settingsOf(rule, {})).toBeDefined()
    for (const [key, { value, allowed }] of Object.entries(rule.settings)) {
      expect(allowed).toContain(value)
      expect(settingsOf(rule, { [key]: 1000 })).toBeUndefined()
    }
    expect(settingsOf(rule, { everyone: 1 })).toBeUndefined()
    expect(rule.templates.length).toBeGreaterThanOrEqual(2)
    expect(Math.min(...rule.settings.from.allowed)).toBeGreaterThanOrEqual(8.5 * 60)
    expect(Math.max(...rule.settings.until.allowed)).toBeLessThanOrEqual(18 * 60)
    expect(Math.min(...rule.settings.holdoutShare.allowed)).toBeGreaterThanOrEqual(20)
  })
})
