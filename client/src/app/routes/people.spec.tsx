import { screen, waitFor } from '@testing-library/react'
import { listPeople, listPlaces } from '@osmose/shared/directory/directory.contract'
import { anId, mamadou, rosa } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const lyon = { id: anId(), name: 'Lyon' }
const known = [
  { ...mamadou, skills: ['cuverie'], newcomer: false, unopened: false },
  { ...rosa, skills: ['serrage'], newcomer: true, unopened: true },
]
const aServerWith = () =>
  aServer()
    .on(listPlaces, { departments: [{ id: anId(), name: 'Qualité' }], sites: [lyon] })
    .on(listPeople, ({ query }) => {
      if (query.site) return { items: [], nextCursor: null }
      return { items: query.q ? known.slice(1) : known, nextCursor: null }
    })

describe('the directory', () => {
  it('lists people with their place and what they say they know', async () => {
    await renderRoute('/people', aServerWith())
    expect((await screen.findByRole('link', { name: 'Rosa Ferreira' })).getAttribute('href')).toBe(
      `/people/${rosa.id}`,
    )
    expect(screen.getByText('Qualité, Nantes')).toBeTruthy()
    expect(screen.getByText('#serrage')).toBeTruthy()
    expect(screen.getByText('arrive')).toBeTruthy()
  })

  it('keeps what is looked for in the address', async () => {
    const { user, address } = await renderRoute('/people', aServerWith())
    await user.type(await screen.findByRole('searchbox', { name: 'Chercher une personne' }), 'ferera')
    await waitFor(() => expect(address()).toBe('/people?q=ferera'))
    await screen.findByText('De la plus proche à la plus lointaine', { selector: '[role=status]' })
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Mamadou Sarr' })).toBeNull())
  })

  it('shows the way out of a choice that leaves nobody', async () => {
    const { user, address } = await renderRoute(`/people?site=${lyon.id}`, aServerWith())
    await user.click(await screen.findByRole('button', { name: 'Montrer tout le monde' }))
    await screen.findByRole('link', { name: 'Mamadou Sarr' })
    expect(address()).toBe('/people')
  })

  it('says so when it cannot be read', async () => {
    await renderRoute(
      '/people',
      aServerWith().on(listPeople, () => {
        throw new Refusal(500, { code: 'internal' })
      }),
    )
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy()
  })
})
