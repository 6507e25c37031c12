import {
  canArrange,
  canAskOwner,
  canAssign,
  canDelete,
  canEdit,
  canMakeOf,
  canReview,
  canWrite,
  type PageFacts,
} from './pages.policy.js'

const facts: PageFacts = {
  myRole: 'member',
  moderates: false,
  archived: false,
  writers: 'members',
  owns: false,
  created: false,
  ownerGone: false,
}

describe('who may do what with pages', () => {
  it.each([
    ['a member writes', {}, true],
    ['a reader who is no member does not', { myRole: null }, 'pages.members_only'],
    ['where leaders write, members read', { writers: 'leaders' }, 'pages.leaders_only'],
    ['where leaders write, a moderator does', { writers: 'leaders', moderates: true }, true],
    ['nobody writes in an archived place', { archived: true, moderates: true }, 'pages.community_archived'],
  ] as const)('%s', (_, given, expected) => {
    expect(canWrite({ ...facts, ...given })).toBe(expected)
  })

  it('lets who looks after a page correct it even where only leaders write', () => {
    expect(canEdit({ ...facts, writers: 'leaders', owns: true })).toBe(true)
    expect(canEdit({ ...facts, writers: 'leaders' })).toBe('pages.leaders_only')
  })

  it('lets a page be taken away by who made it, looks after it or moderates', () => {
    expect(canDelete(facts)).toBe('forbidden')
    for (const given of [{ created: true }, { owns: true }, { moderates: true }])
      expect(canDelete({ ...facts, ...given })).toBe(true)
  })

  it('asks the owner, and those who moderate, whether it is still true', () => {
    expect(canReview(facts)).toBe('forbidden')
    expect(canReview({ ...facts, owns: true })).toBe(true)
    expect(canReview({ ...facts, owns: true, myRole: null })).toBe('forbidden')
    expect(canArrange(facts)).toBe('forbidden')
  })

  it('lets whoever leads ask an owner who is still there, once the day of the page has come', () => {
    const leads = { ...facts, moderates: true }
    expect(canAskOwner(leads, true)).toBe(true)
    expect(canAskOwner(leads, false)).toBe('forbidden')
    expect(canAskOwner(facts, true)).toBe('forbidden')
    for (const given of [{ owns: true }, { ownerGone: true }])
      expect(canAskOwner({ ...leads, ...given }, true)).toBe('forbidden')
    expect(canAskOwner({ ...leads, archived: true }, true)).toBe('pages.community_archived')
  })

  it('lets anybody who writes take up a page that nobody looks after, for themselves only', () => {
    expect(canAssign({ ...facts, ownerGone: true }, 'me', 'me')).toBe(true)
    expect(canAssign({ ...facts, ownerGone: true }, 'bob', 'me')).toBe('forbidden')
    expect(canAssign(facts, 'me', 'me')).toBe('forbidden')
  })

  it('makes a page of an accepted answer by any writer, of a post by its author or a moderator', () => {
    expect(canMakeOf(facts, { answer: true, mine: false })).toBe(true)
    expect(canMakeOf(facts, { answer: false, mine: false })).toBe('forbidden')
    expect(canMakeOf(facts, { answer: false, mine: true })).toBe(true)
    expect(canMakeOf({ ...facts, myRole: null }, { answer: true, mine: true })).toBe('pages.members_only')
  })
})
