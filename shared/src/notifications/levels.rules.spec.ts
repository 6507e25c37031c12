import {
  channels,
  deliver,
  families,
  familyOf,
  levels,
  levelsThatTell,
  type NotificationChoices,
} from './levels.rules.js'
import { type NotificationKind, notificationKind } from './notifications.contract.js'

const kinds = notificationKind.options

describe('what reaches whom', () => {
  const table: [NotificationKind, string][] = [
    ['post', 'all'],
    ['comment', 'all replies'],
    ['reply', 'all replies'],
    ['reaction', 'all replies'],
    ['answer_accepted', 'all replies'],
    ['poll_closed', 'all replies'],
    ['page_edited', 'all replies'],
    ['thread_closed', 'all replies'],
    ['thread_pinned', 'all replies'],
    ['thread_moved', 'all replies'],
    ['flag_decided', 'all replies'],
    ['mention', 'all replies mentions'],
    ['kudos', 'all replies mentions'],
    ['moderation_decided', 'all replies mentions none'],
    ['membership_decided', 'all replies mentions none'],
    ['translation_proposed', 'all replies mentions none'],
    ['draft_failed', 'all replies mentions none'],
    ['message', 'all replies mentions none'],
  ]
  it.each(table)('%s is told at the levels %s', (kind, told) => {
    expect(levelsThatTell(kind)).toEqual(told.split(' '))
  })

  it('says more at no lower level', () => {
    for (const kind of kinds) {
      const told = levels.map((level) => deliver(kind, level, {}, 'app'))
      expect(told).toEqual(told.toSorted((a, b) => Number(b) - Number(a)))
    }
  })

  it.each(kinds)('%s obeys the choice of its family, and what has none is always told', (kind) => {
    const family = familyOf(kind)
    const refused = Object.fromEntries(families.map((one) => [one, { app: false }])) as NotificationChoices
    expect(deliver(kind, 'all', refused, 'app')).toBe(family === undefined)
    const others = { ...refused, ...(family ? { [family]: { app: true } } : {}) } as NotificationChoices
    expect(deliver(kind, 'all', others, 'app')).toBe(true)
  })

  it('sends nothing by mail or push that was not asked for, and nothing asked for that the level keeps back', () => {
    for (const channel of channels.filter((one) => one !== 'app')) {
      for (const kind of kinds) expect(deliver(kind, 'all', {}, channel)).toBe(false)
      expect(deliver('mention', 'mentions', { names: { [channel]: true } }, channel)).toBe(true)
      expect(deliver('mention', 'none', { names: { [channel]: true } }, channel)).toBe(false)
      expect(deliver('mention', 'mentions', { names: { app: true } }, channel)).toBe(false)
    }
  })

  it('tells always what nobody thought of', () => {
    expect(deliver('of_tomorrow' as NotificationKind, 'none', {}, 'app')).toBe(true)
  })
})
