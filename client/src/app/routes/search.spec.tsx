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
  titleLang: 'fr',
  lang: 'fr',
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
  misread: [],
  suggestion: null,
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
    expect(screen.getByText('3 résultats', { selector: '[role=status]' })).toBeTruthy()
  })

  it('says which title and which passage is in the other language', async () => {
    const english = { ...hit, commentId: anId(), accepted: false, lang: 'en' as const }
    await renderRoute('/search?q=joint', aServer().on(search, { ...nothing, items: [english] }))
    const item = (await screen.findByRole('link', { name: hit.title })).closest('li')
    expect([...(item?.querySelectorAll('[lang]') ?? [])].map((part) => part.textContent)).toEqual([
      'Serrez le joint en croix.',
    ])
  })

  it('goes on by a press, says how much there is now, and stands at the first of what came', async () => {
    const someone = (n: number) => ({ ...rosa, id: anId(), name: `Rosa ${n}` })
    const { user } = await renderRoute(
      '/search?q=genre:personne+rosa',
      aServer().on(search, ({ query }) =>
        query.cursor === 'next'
          ? { ...nothing, people: [someone(3)] }
          : { ...nothing, people: [someone(1), someone(2)], nextCursor: 'next' },
      ),
    )
    await screen.findByText('Plus de 2 résultats', { selector: '[role=status]' })
    await user.click(screen.getByRole('button', { name: 'La suite' }))
    const came = await screen.findByRole('link', { name: 'Rosa 3' })
    await waitFor(() => expect(document.activeElement).toBe(came))
    screen.getByText('3 résultats', { selector: '[role=status]' })
    expect(screen.queryByRole('button', { name: 'La suite' })).toBeNull()
  })

  it('keeps what it has when the rest does not come, and tries again', async () => {
    let isDown = true
    const { user } = await renderRoute(
      '/search?q=joint',
      aServer().on(search, ({ query }) => {
        if (query.cursor === undefined)
          return { ...nothing, items: [hit, { ...hit, commentId: anId() }], nextCursor: 'next' }
        if (isDown) throw new Refusal(503, { code: 'unavailable' })
        return { ...nothing, items: [{ ...hit, commentId: anId(), title: 'Plus loin' }] }
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'La suite' }))
    const again = await screen.findByRole('button', { name: 'Réessayer' })
    expect(screen.getAllByRole('link', { name: hit.title })).toHaveLength(2)
    isDown = false
    await user.click(again)
    expect(await screen.findByRole('link', { name: 'Plus loin' })).toBeTruthy()
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
    await screen.findByText(/Rien encore sur/, { selector: '[role=status]' })
    expect(screen.getByRole('heading', { name: /Rien encore sur/ })).toBeTruthy()
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

  it('shows the filters that were typed as chips, and takes one out of the text again', async () => {
    const { user, address } = await renderRoute(
      `/search?q=${encodeURIComponent('dans:atelier genre:question from:soline avant:2026-10-01 joint')}`,
      aServerWith(),
    )
    await screen.findByRole('link', { name: hit.title })
    for (const chip of ['dans atelier', 'de soline', 'Question', 'avant le 1er octobre 2026'])
      expect(screen.getByRole('button', { name: `Ne plus restreindre à ${chip}` })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ne plus restreindre à dans atelier' }))
    await waitFor(() => expect(address()).not.toContain('atelier'))
    expect(new URLSearchParams(address().split('?')[1]).get('q')).toBe(
      'de:soline genre:question avant:2026-10-01 joint',
    )
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: /Que cherchez-vous/ }).value).toBe(
      'de:soline genre:question avant:2026-10-01 joint',
    )
  })

  it('adds a filter by its button, and keeps to one kind by its tab', async () => {
    const { user, address } = await renderRoute('/search?q=joint', aServerWith())
    await user.click(await screen.findByRole('button', { name: 'Avec un fichier' }))
    await waitFor(() =>
      expect(new URLSearchParams(address().split('?')[1]).get('q')).toBe('avec:fichier joint'),
    )
    await user.click(screen.getByRole('button', { name: 'Pages' }))
    await waitFor(() =>
      expect(new URLSearchParams(address().split('?')[1]).get('q')).toBe('genre:page avec:fichier joint'),
    )
    await user.click(screen.getByRole('button', { name: 'Tout' }))
    await waitFor(() => expect(address()).not.toContain('genre'))
  })

  it('says kindly what it does not understand, and what may have been meant', async () => {
    const { user, address } = await renderRoute(
      '/search?q=genre:licorne+brdie',
      aServer().on(search, {
        ...nothing,
        misread: [{ name: 'kind', value: 'licorne' }],
        suggestion: 'bride',
      }),
    )
    expect(await screen.findByText(/« licorne » n’est pas un genre/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'bride' }))
    await waitFor(() => expect(address()).toBe('/search?q=bride'))
  })
})
