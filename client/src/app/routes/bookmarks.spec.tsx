import { screen, waitFor } from '@testing-library/react'
import {
  type Bookmark,
  changeBookmark,
  listBookmarks,
  removeBookmark,
  restoreBookmark,
} from '@osmose/shared/bookmarks/bookmarks.contract'
import { anId, quality, rosa } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

const aBookmark = (fields: Partial<Bookmark> = {}): Bookmark => ({
  id: anId(),
  postId: anId(),
  commentId: null,
  note: '',
  keptAt: new Date().toISOString(),
  remindAt: null,
  due: false,
  about: {
    kind: 'question',
    title: 'Joint DN 50',
    excerpt: 'Il suinte.',
    lang: 'fr',
    author: rosa,
    community: quality,
    publishedAt: new Date().toISOString(),
  },
  ...fields,
})
const page = (items: Bookmark[]) => ({ items, nextCursor: null })

describe('my bookmarks', () => {
  it('say that there are none, and how to have some', async () => {
    const server = aServer().on(listBookmarks, () => page([]))
    await renderRoute('/bookmarks', server)
    expect(await screen.findByText('Rien de gardé pour l’instant')).toBeTruthy()
    expect(screen.queryByRole('searchbox', { name: 'Chercher dans vos notes' })).toBeNull()
  })

  it('show the note of what is closed, and nothing of it', async () => {
    const server = aServer().on(listBookmarks, ({ query }) =>
      page(query.due ? [] : [aBookmark({ about: null, note: 'Voir avec Rosa' })]),
    )
    await renderRoute('/bookmarks', server)
    expect(await screen.findByText('Voir avec Rosa')).toBeTruthy()
    expect(screen.getByText('Contenu qui ne vous est plus ouvert')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Joint DN 50' })).toBeNull()
  })

  it('put off what is due, and take one away with a way back', async () => {
    const due = aBookmark({ due: true, remindAt: new Date(0).toISOString() })
    const putOff: unknown[] = []
    const server = aServer()
      .on(listBookmarks, () => page([due]))
      .on(changeBookmark, ({ body }) => {
        putOff.push(body.remindAt)
        return { ...due, due: false }
      })
      .on(removeBookmark, () => ({}))
      .on(restoreBookmark, () => due)
    const { user } = await renderRoute('/bookmarks', server)
    expect(await screen.findByRole('heading', { name: 'À revoir' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Plus tard' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Demain matin' }))
    await waitFor(() => expect(putOff).toHaveLength(1))
    expect(new Date(putOff[0] as string).getHours()).toBe(9)
    await user.click(screen.getByRole('button', { name: 'Retirer' }))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(server.countOf(restoreBookmark)).toBe(1))
  })
})
