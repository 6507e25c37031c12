import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listTopicPosts, readTopic } from '@osmose/shared/topics/topics.contract'
import { byCursor } from '../../lib/by-cursor'
import { call } from '../../lib/call'
import { holdsPosts } from '../posts/posts.public'

export const topicQuery = (slug: string) =>
  queryOptions({
    queryKey: ['topics', 'topic', slug],
    queryFn: ({ signal }) => call(readTopic, { params: { slug }, signal }),
  })

export const topicPostsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['topics', 'posts', slug],
    queryFn: ({ pageParam, signal }) =>
      call(listTopicPosts, { params: { slug }, query: { cursor: pageParam }, signal }),
    ...byCursor,
    meta: holdsPosts,
  })
