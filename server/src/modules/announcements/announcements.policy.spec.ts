import {
  type AnnouncementFacts,
  canAcknowledge,
  canAnnounce,
  canReadProgress,
  isDue,
  isStale,
  shownProgress,
} from './announcements.policy.js'

const facts: AnnouncementFacts = {
  mine: false,
  moderates: false,
  open: true,
  mustRead: true,
  addressed: true,
  askedVersion: 1,
  acknowledged: null,
}

describe('what may be done with an announcement', () => {
  it.each([
    ['somebody who leads the place', true, true],
    ['a member', false, 'announcements.leaders_only'],
  ] as const)('%s announces: %s', (_, leads, verdict) => expect(canAnnounce({ leads })).toBe(verdict))

  it.each([
    ['by somebody it speaks to', {}, true],
    ['again', { acknowledged: 1 }, true],
    ['by its author', { mine: true }, 'announcements.not_asked'],
    ['by somebody it does not speak to', { addressed: false }, 'announcements.not_asked'],
    ['when it does not ask', { mustRead: false }, 'announcements.not_asked'],
    ['in a place that is archived', { open: false }, 'forbidden'],
  ] as const)('is acknowledged %s: %s', (_, given, verdict) =>
    expect(canAcknowledge({ ...facts, ...given })).toBe(verdict),
  )

  it.each([
    ['nobody read it', {}, true],
    ['it was read', { acknowledged: 1 }, false],
    ['it was read before it changed in a way that matters', { acknowledged: 1, askedVersion: 2 }, true],
    ['it was read after that', { acknowledged: 3, askedVersion: 2 }, false],
    ['it is one’s own', { mine: true }, false],
  ] as const)('is due where %s: %s', (_, given, due) => expect(isDue({ ...facts, ...given })).toBe(due))

  it('is never stale for who has not read it', () =>
    expect(isStale({ ...facts, askedVersion: 9 })).toBe(false))

  it.each([
    ['a reader', {}, false],
    ['its author', { mine: true }, true],
    ['a moderator', { moderates: true }, true],
    ['its author, when it does not ask', { mine: true, mustRead: false }, false],
  ] as const)('shows its count to %s: %s', (_, given, shown) =>
    expect(canReadProgress({ ...facts, ...given })).toBe(shown),
  )

  it('shows no count among fewer than five', () => {
    const none = { acknowledged: null, addressed: null, all: false }
    expect(shownProgress({ acknowledged: 4, addressed: 4 })).toEqual(none)
    expect(shownProgress({ acknowledged: 0, addressed: 4 })).toEqual(none)
  })

  it.each([
    ['none of five', [0, 5], [0, 5, false]],
    ['some of seventeen', [12, 17], [12, 15, false]],
    ['nearly all of seventeen', [16, 17], [15, 15, false]],
    ['all of seventeen', [17, 17], [15, 15, true]],
    ['nearly all of eighteen', [17, 18], [17, 20, false]],
    ['all of eighteen', [18, 18], [20, 20, true]],
  ] as const)(
    'counts %s in round numbers, as was said before sending',
    (_, [acknowledged, addressed], [n, of, all]) =>
      expect(shownProgress({ acknowledged, addressed })).toEqual({ acknowledged: n, addressed: of, all }),
  )
})
