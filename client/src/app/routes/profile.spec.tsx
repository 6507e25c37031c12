import { screen, waitFor, within } from '@testing-library/react'
import {
  editMyProfile,
  listPlaces,
  type Profile,
  readProfile,
} from '@osmose/shared/directory/directory.contract'
import { listStances, type StanceItem, takeStance } from '@osmose/shared/following/following.contract'
import { listPostsOf } from '@osmose/shared/posts/posts.contract'
import { aPost, mamadou, quality, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const aProfile = (fields: Partial<Profile> = {}): Profile => ({
  person: rosa,
  bio: 'Apportez la pièce, on ira plus vite.',
  skills: ['serrage'],
  languages: ['pt', 'fr'],
  manager: mamadou,
  email: 'rosa@merand.example',
  joinedOn: '2012-04-16',
  newcomer: false,
  unopened: false,
  active: true,
  communities: [
    quality,
    { id: '00000000-0000-4000-8000-00000000c009', slug: 'essais', name: 'Essais', hue: 1 },
  ],
  can: { edit: false, department: false, administer: false },
  ...fields,
})
const mine = aProfile({ person: soline, can: { edit: true, department: true, administer: false } })

const aServerWith = (profile: Profile) =>
  aServer()
    .on(readProfile, profile)
    .on(listPlaces, { departments: [], sites: [] })
    .on(listPostsOf, { items: [aPost('La fiche est à jour', { author: rosa })], nextCursor: null })

describe('the page of a person', () => {
  it('says what they know, how to reach them and what we have in common, and no more', async () => {
    await renderRoute(`/people/${rosa.id}`, aServerWith(aProfile()))
    await screen.findByRole('heading', { level: 1, name: 'Rosa Ferreira' })
    expect(screen.getByText('portugais, français')).toBeTruthy()
    expect(screen.getByRole('link', { name: '#serrage' }).getAttribute('href')).toBe('/people?q=serrage')
    const common = screen.getByRole('region', { name: 'En commun avec vous' })
    expect(await within(common).findByRole('link', { name: quality.name })).toBeTruthy()
    expect(within(common).queryByText('Essais')).toBeNull()
    expect(await screen.findByRole('link', { name: 'La fiche est à jour' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Modifier/ })).toBeNull()
  })

  it('is followed at the first press, whatever is still on its way', async () => {
    const items: StanceItem[] = []
    const server = aServerWith(aProfile())
      .on(listStances, () => ({ items }))
      .on(takeStance, () => {
        items.push({
          kind: 'person',
          target: rosa.id,
          stance: 'follow',
          since: '2026-11-23T09:00:00.000Z',
          person: rosa,
        })
        return {}
      })
    const answers = server.holds(listStances)
    const { user } = await renderRoute(`/people/${rosa.id}`, server)
    await user.click(await screen.findByRole('button', { name: `Suivre ${rosa.name}` }))
    answers()
    expect(await screen.findByRole('button', { name: `Vous suivez ${rosa.name}` })).toBeTruthy()
  })

  it('is changed where it stands when it is mine', async () => {
    const server = aServerWith(mine).on(editMyProfile, ({ body }) => ({ ...mine, bio: body.bio ?? null }))
    const { user } = await renderRoute(`/people/${soline.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Modifier ma présentation' }))
    const field = screen.getByLabelText('Une ou deux phrases sur vous')
    await user.clear(field)
    await user.type(field, 'Je monte des cuves.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText('Je monte des cuves.')
    await waitFor(() => expect(screen.queryByLabelText('Une ou deux phrases sur vous')).toBeNull())
  })

  it('keeps what I wrote when it could not be saved', async () => {
    const server = aServerWith(mine).on(editMyProfile, () => {
      throw new Refusal(500, { code: 'internal' })
    })
    const { user } = await renderRoute(`/people/${soline.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Modifier ma présentation' }))
    await user.type(screen.getByLabelText('Une ou deux phrases sur vous'), ' Encore.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/Quelque chose a échoué de notre côté/)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Une ou deux phrases sur vous').value).toMatch(
      /Encore\.$/,
    )
  })

  it('takes a subject away at once and can bring it back', async () => {
    const server = aServerWith(mine).on(editMyProfile, ({ body }) => ({ ...mine, skills: body.skills ?? [] }))
    const { user } = await renderRoute(`/people/${soline.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Retirer serrage' }))
    expect(screen.queryByRole('button', { name: 'Retirer serrage' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await screen.findByRole('button', { name: 'Retirer serrage' })
  })

  it('does not tell a page that is not there from one that is not open', async () => {
    await renderRoute(
      `/people/${rosa.id}`,
      aServerWith(aProfile()).on(readProfile, () => {
        throw new Refusal(404, { code: 'not_found' })
      }),
    )
    expect(await screen.findByRole('heading', { name: /n’existe pas, ou n’est pas ouverte/ })).toBeTruthy()
  })
})
