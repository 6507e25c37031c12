import { screen, waitFor } from '@testing-library/react'
import { listComments, readPost } from '@osmose/shared/posts/posts.contract'
import { closeThread, readMove } from '@osmose/shared/threads/threads.contract'
import { aPost, anId, mamadou, quality } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const empty = { items: [], nextCursor: null, previousCursor: null }
const notThere = () => {
  throw new Refusal(404, { code: 'not_found' })
}

describe('a thread as a whole', () => {
  it('says that it is closed, by whom and why, and offers no place to answer', async () => {
    const post = aPost('Quel joint', {
      standing: { closed: { at: '2026-11-20T14:20:00.000Z', by: mamadou, reason: 'La pièce est changée.' } },
    })
    const closed = { ...post, can: { ...post.can, comment: false } }
    const server = aServer().on(readPost, closed).on(listComments, empty)
    await renderRoute(`/posts/${post.id}`, server)
    expect(await screen.findByText('La pièce est changée.')).toBeTruthy()
    expect(screen.getByText(/Close par Mamadou Sarr/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /Votre/ })).toBeNull()
  })

  it('shows of what it shares what one may read, else nothing', async () => {
    const original = {
      state: 'open' as const,
      id: anId(),
      title: 'Couple de la bride',
      excerpt: 'Trente newtons.',
      lang: 'fr' as const,
      author: mamadou,
      community: quality,
      publishedAt: '2026-11-20T14:20:00.000Z',
    }
    const post = aPost('', { standing: { shared: original } })
    const server = aServer().on(readPost, post).on(listComments, empty)
    const { unmount } = await renderRoute(`/posts/${post.id}`, server)
    expect(await screen.findByRole('link', { name: 'Couple de la bride' })).toBeTruthy()
    unmount()
    server.on(readPost, { ...post, standing: { shared: { state: 'closed' } } })
    await renderRoute(`/posts/${post.id}`, server)
    expect(await screen.findByText(/Elle ne vous est pas ouverte/)).toBeTruthy()
    expect(screen.queryByText('Couple de la bride')).toBeNull()
  })

  it('is closed with a reason, which must be said', async () => {
    const post = aPost('Quel joint')
    const mine = { ...post, can: { ...post.can, close: true } }
    const server = aServer().on(readPost, mine).on(listComments, empty).on(closeThread, mine)
    const { user } = await renderRoute(`/posts/${post.id}`, server)
    await user.click((await screen.findAllByRole('button', { name: /^Autres gestes/ }))[0] as HTMLElement)
    await user.click(screen.getByRole('menuitem', { name: 'Clore la conversation' }))
    await user.click(await screen.findByRole('button', { name: 'Clore la conversation' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    await user.type(screen.getByLabelText('Pourquoi, en une ligne'), 'Résolu')
    await user.click(screen.getByRole('button', { name: 'Clore la conversation' }))
    await waitFor(() => expect(server.countOf(closeThread)).toBe(1))
  })

  it('that went elsewhere says where, to those who may know', async () => {
    const id = anId()
    const server = aServer()
      .on(readPost, notThere)
      .on(readMove, { community: quality, movedAt: '2026-11-20T14:20:00.000Z' })
    const { unmount } = await renderRoute(`/posts/${id}`, server)
    expect(await screen.findByRole('heading', { name: 'Cette publication a été déplacée' })).toBeTruthy()
    unmount()
    server.on(readMove, notThere)
    await renderRoute(`/posts/${id}`, server)
    expect(await screen.findByRole('heading', { name: /Cette page n’existe pas/ })).toBeTruthy()
  })
})
