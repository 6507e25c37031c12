import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { optionalLine, pageOf, pageQuery } from '../core/fields.js'
import { post } from '../posts/posts.contract.js'

const slug = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\p{L}\p{N}_-]+$/u))

export const topicRef = z
  .object({ slug: z.string(), label: z.string() })
  .register(z.globalRegistry, { id: 'TopicRef' })

export const suggestTopics = endpoint('topics.suggest', {
  route: 'GET /topics',
  access: 'signedIn',
  query: z.object({ q: z.optional(optionalLine(80)) }),
  /** `posts` is how many posts I may see that name it, counted up to 100. */
  reply: z.object({ items: z.array(z.object({ ...topicRef.shape, posts: z.int() })) }),
  summary: 'Topics of what I may see that begin like this, the most used first; eight at most.',
})

export const readTopic = endpoint('topics.read', {
  route: 'GET /topics/:slug',
  access: 'signedIn',
  params: z.object({ slug }),
  reply: topicRef,
  summary: 'A topic as it is written in what I may see.',
})

export const listTopicPosts = endpoint('topics.list_posts', {
  route: 'GET /topics/:slug/posts',
  access: 'signedIn',
  params: z.object({ slug }),
  query: z.object(pageQuery),
  reply: pageOf(post),
  summary: 'Posts I may see that name a topic, in their text or in a comment, newest first.',
})
