import { canAdd, canChange } from './library.policy.js'
import { depthOf, heightOf, isWithin } from './library.rules.js'

const tree = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
  { id: 'd', parentId: null },
]

describe('folders in folders', () => {
  it('stand on a level and take some', () => {
    expect([null, 'a', 'b', 'c', 'd'].map((id) => depthOf(tree, id))).toEqual([0, 1, 2, 3, 1])
    expect(['a', 'b', 'c', 'd'].map((id) => heightOf(tree, id))).toEqual([3, 2, 1, 1])
  })

  it('are never within themselves', () => {
    expect(isWithin(tree, 'c', 'a')).toBe(true)
    expect(isWithin(tree, 'a', 'a')).toBe(true)
    expect(isWithin(tree, 'a', 'c')).toBe(false)
    expect(isWithin(tree, null, 'a')).toBe(false)
  })
})

describe('who may change a library', () => {
  const member = { archived: false, member: true, moderates: false }

  it.each([
    ['a member adds', canAdd(member), true],
    ['a reader does not', canAdd({ ...member, member: false }), 'files.members_only'],
    ['nobody adds to what is archived', canAdd({ ...member, archived: true }), 'files.community_archived'],
    ['a member moves what is theirs', canChange(member, true), true],
    ['and nothing else', canChange(member, false), 'forbidden'],
    ['somebody who left moves nothing', canChange({ ...member, member: false }, true), 'forbidden'],
    ['whoever looks after the place moves all', canChange({ ...member, moderates: true }, false), true],
    [
      'but not once it is archived',
      canChange({ ...member, moderates: true, archived: true }, true),
      'files.community_archived',
    ],
  ])('%s', (_, verdict, expected) => {
    expect(verdict).toBe(expected)
  })
})
