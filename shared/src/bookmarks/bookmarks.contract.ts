import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, line, locale, pageOf, pageQuery, prose } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { postKind } from '../posts/posts.contract.js'

export const bookmarkLimits = {
  note: 500,
  /** Of one person. */
  most: 2_000,
  /** How far ahead one may ask to be reminded. */
  aheadMs: 366 * 86_400_000,
} as const

export const bookmarksErrors = {
  'bookmarks.in_the_past': { status: 422 },
  'bookmarks.too_far_ahead': { status: 422 },
  'bookmarks.too_many': { status: 409 },
} as const

/** What one person keeps for themselves. Nobody else, whatever their role, learns of it. */
export const bookmark = z
  .object({
    id,
    postId: id,
    commentId: z.nullable(id),
    note: z.string(),
    keptAt: instant,
    remindAt: z.nullable(instant),
    /** Its time came and nothing was decided since. */
    due: z.boolean(),
    /** What is kept, as it is now; null when it can no longer be read. */
    about: z.nullable(
      z.object({
        kind: postKind,
        title: z.string(),
        excerpt: z.string(),
        lang: locale,
        author: z.nullable(personRef),
        community: communityRef,
        publishedAt: instant,
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Bookmark' })
export type Bookmark = z.output<typeof bookmark>

const note = prose(bookmarkLimits.note, 0)
const remindAt = z.nullable(instant)
const ofPost = z.object({ postId: id })
const ofMine = z.object({ bookmarkId: id })

export const readBookmark = endpoint('bookmarks.read', {
  route: 'GET /posts/:postId/bookmark',
  access: 'signedIn',
  params: ofPost,
  query: z.object({ comment: z.optional(id) }),
  reply: z.object({ bookmark: z.nullable(bookmark) }),
  summary: 'Whether I keep this post, or one of its comments, and why.',
})
export const keepBookmark = endpoint('bookmarks.keep', {
  route: 'PUT /posts/:postId/bookmark',
  access: 'signedIn',
  params: ofPost,
  /** What is not given stays as it was. */
  body: z.object({ commentId: z.optional(id), note: z.optional(note), remindAt: z.optional(remindAt) }),
  reply: bookmark,
  errors: bookmarksErrors,
  summary: 'Keeps a post or a comment for me, with a note and a reminder if I wish.',
})
export const listBookmarks = endpoint('bookmarks.list', {
  route: 'GET /bookmarks',
  access: 'signedIn',
  query: z.object({
    ...pageQuery,
    /** Words of my own notes. */
    q: z.optional(line(100)),
    /** Only those whose time came. */
    due: z.optional(z.literal('true')),
  }),
  reply: pageOf(bookmark),
  summary: 'What I keep, newest first.',
})
export const changeBookmark = endpoint('bookmarks.change', {
  route: 'PATCH /bookmarks/:bookmarkId',
  access: 'signedIn',
  params: ofMine,
  body: z.object({ note: z.optional(note), remindAt: z.optional(remindAt) }),
  reply: bookmark,
  errors: bookmarksErrors,
  summary: 'Rewrites my note, or puts the reminder at another time.',
})
export const removeBookmark = endpoint('bookmarks.remove', {
  route: 'DELETE /bookmarks/:bookmarkId',
  access: 'signedIn',
  params: ofMine,
  reply: empty,
  summary: 'I keep it no longer; can be undone for a day.',
})
export const restoreBookmark = endpoint('bookmarks.restore', {
  route: 'PUT /bookmarks/:bookmarkId/existence',
  access: 'signedIn',
  params: ofMine,
  reply: bookmark,
  summary: 'I keep it after all.',
})
