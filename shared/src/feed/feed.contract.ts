import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, pageOf, pageQuery } from '../core/fields.js'
import { post, postKind } from '../posts/posts.contract.js'

export const readFeed = endpoint('feed.read', {
  route: 'GET /feed',
  access: 'signedIn',
  query: z.object({ ...pageQuery, kind: z.optional(postKind), unanswered: z.optional(z.literal('true')) }),
  reply: pageOf(post),
  trusted: true,
  summary: 'Posts of my communities by date, newest first, nothing hidden.',
})

export const readCommunityFeed = endpoint('feed.read_community', {
  route: 'GET /communities/:communityId/feed',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  query: z.object({ ...pageQuery, kind: z.optional(postKind) }),
  reply: pageOf(post),
  trusted: true,
  summary: 'Posts of one community by date, newest first.',
})

const place = z.object({ readUntil: z.nullable(instant), newer: z.int() })

export const readPlace = endpoint('feed.read_place', {
  route: 'GET /feed/place',
  access: 'signedIn',
  reply: place,
  summary: 'How far I have read, and how many posts (at most 99) came since.',
})

export const keepPlace = endpoint('feed.keep_place', {
  route: 'PUT /feed/place',
  access: 'signedIn',
  body: z.object({ readUntil: instant }),
  reply: empty,
  summary: 'Keeps my place; it only moves forward.',
})

export const readCommunityPlace = endpoint('feed.read_community_place', {
  route: 'GET /communities/:communityId/feed/place',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: place,
  summary: 'How far I have read one community, there or in the feed of all, and how many posts came since.',
})

export const keepCommunityPlace = endpoint('feed.keep_community_place', {
  route: 'PUT /communities/:communityId/feed/place',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  body: z.object({ readUntil: instant }),
  reply: empty,
  summary: 'Keeps my place in one community; it only moves forward.',
})
