import { bookmarkLimits } from '@osmose/shared/bookmarks/bookmarks.contract'
import { canKeepMore, canRemind } from './bookmarks.policy.js'

describe('what one may keep', () => {
  it.each([
    ['nobody has to be reminded', canRemind(null, 1_000), true],
    ['a reminder comes later', canRemind(2_000, 1_000), true],
    ['not now', canRemind(1_000, 1_000), 'bookmarks.in_the_past'],
    ['nor earlier', canRemind(999, 1_000), 'bookmarks.in_the_past'],
    ['a year ahead at most', canRemind(bookmarkLimits.aheadMs + 1, 0), 'bookmarks.too_far_ahead'],
    ['a year itself', canRemind(bookmarkLimits.aheadMs, 0), true],
    ['the last one', canKeepMore(bookmarkLimits.most - 1), true],
    ['and no more', canKeepMore(bookmarkLimits.most), 'bookmarks.too_many'],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})
