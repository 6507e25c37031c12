import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { empty, id, instant, pageOf, pageQuery } from '../core/fields.js'
import { post, postKind } from '../posts/posts.contract.js'
import { feedLevels, feedTerms } from './terms.js'

/** Which feed: everything by date, or what the formula of docs/for-you.md puts first. */
export const feedName = z.enum(['date', 'forYou'])
export type FeedName = z.output<typeof feedName>

export const feedTerm = z.enum(feedTerms)
const feedLevel = z.literal(feedLevels)

/** Why a post stands in a feed of mine. */
export const feedReason = z
  .object({
    /** What the post really has for me, and the points by my own choices. `about`: the topic or the skill. */
    terms: z.array(z.object({ term: feedTerm, points: z.int(), about: z.nullable(z.string()) })),
    /** What of it I muted; it is folded then, never left out. */
    muted: z.nullable(
      z.object({ kind: z.enum(['person', 'topic', 'post', 'community']), target: z.string() }),
    ),
  })
  .register(z.globalRegistry, { id: 'FeedReason' })
export type FeedReason = z.output<typeof feedReason>

const feedPage = {
  ...pageOf(post).shape,
  /** By the id of the post. */
  reasons: z.record(z.string(), feedReason),
}

export const readFeed = endpoint('feed.read', {
  route: 'GET /feed',
  access: 'signedIn',
  query: z.object({ ...pageQuery, kind: z.optional(postKind), unanswered: z.optional(z.literal('true')) }),
  reply: z.object(feedPage),
  trusted: true,
  summary: 'Posts of my communities by date, newest first, nothing hidden.',
})

export const readForYou = endpoint('feed.read_for_you', {
  route: 'GET /feed/for-you',
  access: 'signedIn',
  query: z.object(pageQuery),
  reply: z.object({
    ...feedPage,
    /** The instant the order is of; its further pages are of the same. */
    at: instant,
    /** After so many posts from the top nothing is new to me; null when I was never up to date. */
    newUntil: z.nullable(z.int()),
  }),
  trusted: true,
  summary: 'Posts of the last 30 days in the order of the published formula; see docs/for-you.md.',
})

export const feedChoices = z.object({
  shown: feedName,
  /** How much each term counts for me: 0 not at all, 1 less, 2 as is, 3 more; absent is as is. */
  levels: z.partialRecord(feedTerm, feedLevel),
})
export type FeedChoices = z.output<typeof feedChoices>

export const readFeedChoices = endpoint('feed.read_choices', {
  route: 'GET /feed/choices',
  access: 'signedIn',
  reply: feedChoices,
  summary: 'Which feed I look at, and what counts in “for you”.',
})

export const writeFeedChoices = endpoint('feed.write_choices', {
  route: 'PATCH /feed/choices',
  access: 'signedIn',
  body: z.partial(feedChoices),
  reply: feedChoices,
  summary: 'Keeps which feed I look at and what counts, on every device; `levels` replaces all levels.',
})

export const keepForYouPlace = endpoint('feed.keep_for_you_place', {
  route: 'PUT /feed/for-you/place',
  access: 'signedIn',
  body: z.object({ readUntil: instant }),
  reply: empty,
  summary: 'I saw what is new in “for you”; the place by date stays where it is.',
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
