import { covers, type MandateTerms } from './mandates.rules.js'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const mandate: MandateTerms = {
  fromId: 'ann',
  toId: 'bob',
  kinds: ['article', 'session'],
  communityIds: ['sales'],
  until: at(30),
  revokedAt: null,
}
const act = { fromId: 'ann', toId: 'bob', kind: 'article', communityId: 'sales', at: at(23) }

describe('a mandate covers', () => {
  it.each([
    ['what it names', {}, {}, true],
    ['another kind it names', {}, { kind: 'session' }, true],
    ['not a kind it does not name', {}, { kind: 'announcement' }, false],
    ['not another place', {}, { communityId: 'lab' }, false],
    ['any place when it names none', { communityIds: [] }, { communityId: 'lab' }, true],
    ['nobody else who acts', {}, { toId: 'carl' }, false],
    ['nobody else in whose name', {}, { fromId: 'carl' }, false],
    ['not the other way round', {}, { fromId: 'bob', toId: 'ann' }, false],
    ['nothing at its end', {}, { at: at(30) }, false],
    ['nothing once it is revoked', { revokedAt: at(22) }, {}, false],
    ['nothing at the instant it is revoked', { revokedAt: at(23) }, {}, false],
    ['what was done before it was revoked', { revokedAt: at(24) }, {}, true],
  ] as const)('%s', (_, terms, done, covered) => {
    expect(covers({ ...mandate, ...terms }, { ...act, ...done })).toBe(covered)
  })
})
