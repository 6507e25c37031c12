import { screen, waitFor } from '@testing-library/react'
import { search, type SearchHit } from '@osmose/shared/search/search.contract'
import { anId, quality, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const hit: SearchHit = {
  postId: anId(),
  commentId: anId(),
  kind: 'question',
  title: 'Le joint de la cuve suinte',
  excerpt: [
    { text: 'Serrez le ', found: false },
    { text: 'joint', found: true },
    { text: ' en croix.', found: false },
  ],
  author: rosa,
  community: quality,
  at: '2026-11-17T09:00:00.000Z',
  accepted: true,
  imported: false,
}
const nothing = {
  people: [],
  communities: [],
  pages: [],
  files: [],
  messages: [],
  items: [],
  nextCursor: null,
}
const aServerWith = () =>
  aServer().on(search, { ...nothing, people: [rosa], communities: [quality], items: [hit] })

describe('the search', () => {
  it('shows people, communities and passages, the words found marked, the accepted answer first', async () => {
    await renderRoute('/search?q=joint', aServerWith())
    const best = await screen.findByRole('link', { name: hit.title })
    expect(best.getAttribute('href')).toBe(`/posts/${hit.postId}#comment-${hit.commentId}`)
    expect(screen.getByText('Réponse retenue')).toBeTruthy()
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['joint', 'joint'])
    expect(screen.getByRole('link', { name: rosa.name })).toBeTruthy()
    expect(screen.getByText('3 résultats')).toBeTruthy()
  })

  it('is walked by the arrows from the field and back', async () => {
    const { user } = await renderRoute('/search?q=joint', aServerWith())
    await screen.findByRole('link', { name: hit.title })
    const field = screen.getByRole('searchbox', { name: /Que cherchez-vous/ })
    await user.click(field)
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('link', { name: hit.title }))
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(field)
  })

  it('remembers what was looked for on this device, for this person, until it is forgotten', async () => {
    const { user, address } = await renderRoute('/search', aServerWith())
    await user.type(await screen.findByRole('searchbox', { name: /Que cherchez-vous/ }), 'joint{Enter}')
    await waitFor(() => expect(address()).toBe('/search?q=joint'))
    expect(await screen.findByRole('button', { name: 'joint' })).toBeTruthy()
    expect(localStorage.getItem(`osmose.kept.${soline.id}.searches`)).toBe('["joint"]')
    await user.click(screen.getByRole('button', { name: 'Tout oublier' }))
    expect(localStorage.getItem(`osmose.kept.${soline.id}.searches`)).toBeNull()
  })

  it('says a way on when nothing is found', async () => {
    await renderRoute('/search?q=zèbre', aServer().on(search, nothing))
    await screen.findByText(/Rien encore sur/)
    expect(screen.getByRole('link', { name: 'Poser la question' }).getAttribute('href')).toBe(
      '/write?kind=question',
    )
    expect(screen.getByRole('link', { name: 'Chercher dans l’annuaire' }).getAttribute('href')).toBe(
      '/people?q=z%C3%A8bre',
    )
  })

  it('says so when it fails', async () => {
    await renderRoute(
      '/search?q=joint',
      aServer().on(search, () => {
        throw new Refusal(500, { code: 'internal' })
      }),
    )
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy()
  })
})
