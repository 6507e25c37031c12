import { canTake } from './following.policy.js'

describe('what may be followed and muted', () => {
  it.each([
    ['person', 'follow', false, true],
    ['person', 'mute', false, true],
    ['person', 'follow', true, 'following.not_oneself'],
    ['person', 'mute', true, 'following.not_oneself'],
    ['topic', 'follow', false, true],
    ['post', 'mute', false, true],
    ['post', 'follow', false, 'following.mute_only'],
    ['community', 'mute', false, true],
    ['community', 'follow', false, 'following.mute_only'],
  ] as const)('%s, %s, oneself %s: %s', (kind, stance, isMyself, verdict) => {
    expect(canTake(kind, stance, isMyself)).toBe(verdict)
  })
})
