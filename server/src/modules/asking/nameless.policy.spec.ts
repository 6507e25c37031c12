import { canAllow, canDraw, canUse, type NamelessFacts } from './nameless.policy.js'

const place: NamelessFacts = { allowed: false, archived: false, role: 'member', members: 12 }

describe('questions without a name', () => {
  it.each([
    ['an owner of a place with enough members', { role: 'owner' }, true, true],
    ['an owner of a small place', { role: 'owner', members: 9 }, 'asking.too_few_members', true],
    ['an owner of an archived place', { role: 'owner', archived: true }, 'forbidden', 'forbidden'],
    ['a moderator', { role: 'moderator' }, 'forbidden', 'forbidden'],
    ['a member', {}, 'forbidden', 'forbidden'],
    ['somebody else', { role: null }, 'forbidden', 'forbidden'],
  ] as const)('are allowed, and no longer, by %s', (_, more, on, off) => {
    expect(canAllow({ ...place, ...more }, true)).toBe(on)
    expect(canAllow({ ...place, ...more }, false)).toBe(off)
  })

  it.each([
    ['a member where they are allowed', { allowed: true }, true],
    ['a member where they are not', {}, 'asking.nameless_closed'],
    ['somebody else', { allowed: true, role: null }, 'forbidden'],
    ['a member of an archived place', { allowed: true, archived: true }, 'forbidden'],
  ] as const)('give tokens to %s: %s', (_, more, verdict) => {
    expect(canDraw({ ...place, ...more })).toBe(verdict)
  })

  it('wait until ten people could have asked', () => {
    expect([canUse(9), canUse(10)]).toEqual(['asking.too_few_yet', true])
  })
})
