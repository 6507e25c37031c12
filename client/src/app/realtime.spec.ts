import { QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@osmose/shared/core/endpoint'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listComments, type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { aComment, aPost, rosa } from '../../test/company'
import { FakeServer, Refusal } from '../../test/fake-server'
import { catchUpFeeds } from '../features/feed/feed.realtime'
import { arrivalsQuery, feedQuery } from '../features/feed/feed.queries'
import { interpreter } from '../lib/realtime'
import { postQuery, threadQuery } from '../features/posts/posts.queries'
import { hearings } from './realtime'

/** A browser with a feed, a post and its thread open, and the world that goes on without it. */
async function aBrowser() {
  const world = { posts: [aPost('Hier', { commentCount: 1 }), aPost('Avant-hier')] }
  const post = world.posts[0] as Post
  const comments = [aComment(post, 'Un premier avis.')]
  const find = (postId: string) => {
    const found = world.posts.find(({ id }) => id === postId)
    if (!found) throw new Refusal(404, { code: 'not_found' })
    return found
  }
  const server = new FakeServer()
    .on(readFeed, () => ({ items: world.posts, nextCursor: null, reasons: {} }))
    .on(readPost, ({ params }) => find(params.postId))
    .on(listComments, () => ({ items: comments, nextCursor: null, previousCursor: null }))
  Object.assign(globalThis, { fetch: server.fetch })
  const open = async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    await client.fetchInfiniteQuery(feedQuery({}))
    await client.fetchQuery(postQuery(post.id)).catch(() => undefined)
    await client.fetchInfiniteQuery(threadQuery(post.id))
    return client
  }
  const client = await open()
  const live = interpreter(client, hearings, 0)
  /** Waits until the server has been asked, and the answer is in the cache. */
  const settled = async (endpoint: Endpoint, times: number) => {
    while (server.countOf(endpoint) < times || client.isFetching() > 0)
      await new Promise((resolve) => setTimeout(resolve, 1))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const seen = (of: QueryClient) => ({
    feed: of.getQueryData(feedQuery({}).queryKey)?.pages,
    post: of.getQueryData(postQuery(post.id).queryKey),
    thread: of.getQueryData(threadQuery(post.id).queryKey)?.pages,
  })
  return { world, post, comments, server, open, client, live, settled, seen }
}

describe('a stale page and a message', () => {
  it('show what a fresh page would show when a post changed', async () => {
    const { world, post, live, client, open, settled, seen } = await aBrowser()
    world.posts[0] = {
      ...post,
      title: 'Hier, corrigé',
      editedAt: '2026-11-21T09:00:00.000Z',
      reactions: { useful: 3 },
    }
    live.hear('posts.changed', { postId: post.id, communityId: post.community.id })
    await settled(readPost, 2)
    expect(seen(client)).toEqual(seen(await open()))
  })

  it('show what a fresh page would show when a comment arrived', async () => {
    const { world, post, comments, live, client, open, settled, seen } = await aBrowser()
    comments.push(aComment(post, 'Un second avis.'))
    world.posts[0] = { ...post, commentCount: 2 }
    live.hear('posts.comment_changed', {
      postId: post.id,
      commentId: comments[1]?.id,
      authorId: rosa.id,
      kind: 'published',
    })
    await settled(listComments, 1)
    await settled(readPost, 2)
    await client.refetchQueries({ queryKey: threadQuery(post.id).queryKey, type: 'all' })
    expect(seen(client)).toEqual(seen(await open()))
  })

  it('no longer show a post that this person may no longer see', async () => {
    const { world, post, live, client, settled, seen } = await aBrowser()
    world.posts = world.posts.slice(1)
    live.hear('posts.changed', { postId: post.id, communityId: post.community.id })
    await settled(readPost, 2)
    expect(seen(client).feed?.[0]?.items.map(({ title }) => title)).toEqual(['Avant-hier'])
  })

  it('insert nothing under the reader after a gap: what is known is renewed, what is new waits', async () => {
    const { world, post, client, seen } = await aBrowser()
    const arrived = aPost('Ce matin')
    world.posts = [arrived, { ...post, commentCount: 9 }, world.posts[1] as Post]
    await catchUpFeeds(client)
    expect(seen(client).feed?.[0]?.items.map(({ title, commentCount }) => [title, commentCount])).toEqual([
      ['Hier', 9],
      ['Avant-hier', 0],
    ])
    expect(client.getQueryData(arrivalsQuery.queryKey)).toEqual([
      { postId: arrived.id, communityId: arrived.community.id, kind: 'discussion' },
    ])
  })

  it('ask the server nothing about a post that nobody looks at', async () => {
    const { live, server } = await aBrowser()
    live.hear('posts.changed', { postId: aPost('Ailleurs').id, communityId: aPost('').community.id })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(server.countOf(readPost)).toBe(1)
  })
})
