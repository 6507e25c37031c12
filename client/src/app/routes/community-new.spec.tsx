import { screen, waitFor, within } from '@testing-library/react'
import {
  createCommunity,
  listCommunities,
  readCommunity,
} from '@osmose/shared/communities/communities.contract'
import { listNamesakes } from '@osmose/shared/communities/place.contract'
import { readCommunityFeed } from '@osmose/shared/feed/feed.contract'
import { aDetail } from '../../../test/communities'
import { aCommunity } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

describe('founding a community', () => {
  it('asks for what is missing before anything is sent', async () => {
    const server = aServer()
    const { user } = await renderRoute('/communities/new', server)
    await user.click(await screen.findByRole('button', { name: 'Créer la communauté' }))
    expect((await screen.findAllByText('À remplir.')).length).toBeGreaterThanOrEqual(4)
    expect(document.activeElement).toBe(screen.getByLabelText('Son nom'))
    expect(server.countOf(createCommunity)).toBe(0)
  })

  it('sends what it is for, its signs and who reads, then opens it', async () => {
    const founded = aDetail({ slug: 'atelier', name: 'Atelier', myRole: 'owner' })
    const server = aServer()
      .on(createCommunity, founded)
      .on(readCommunity, founded)
      .on(readCommunityFeed, { items: [], nextCursor: null })
      .on(listCommunities, { items: [], nextCursor: null })
    const { user, address } = await renderRoute('/communities/new', server)
    await user.type(await screen.findByLabelText('Son nom'), 'Atelier')
    await user.type(screen.getByLabelText('Son but, en une phrase'), 'Pour essayer.')
    await user.type(screen.getByLabelText('Le problème auquel elle répond'), 'On n’ose pas.')
    await user.type(screen.getByLabelText('Signe 1'), 'On ose.')
    await user.click(screen.getByRole('button', { name: 'Ajouter un signe' }))
    await user.click(screen.getByRole('radio', { name: 'Privée' }))
    await user.click(screen.getByRole('button', { name: 'Créer la communauté' }))
    await waitFor(() => expect(address()).toBe('/communities/atelier'))
    expect(server.asked.find(({ name }) => name === createCommunity.name)?.body).toEqual({
      name: 'Atelier',
      purpose: 'Pour essayer.',
      problem: 'On n’ose pas.',
      signs: ['On ose.'],
      visibility: 'private',
    })
  })

  it('says that the name is borne already, leads there, and lets it be kept', async () => {
    const { id, slug, name, hue, visibility } = aCommunity()
    const other = { id, slug, name, hue, visibility, archived: true }
    const server = aServer().on(listNamesakes, ({ query }) => ({
      items: query.name === other.name ? [other] : [],
    }))
    const { user } = await renderRoute('/communities/new', server)
    await user.type(await screen.findByLabelText('Son nom'), other.name)
    const told = await screen.findByText(/Une communauté porte déjà ce nom/)
    expect(within(told).getByRole('link', { name: other.name }).getAttribute('href')).toBe(
      `/communities/${other.slug}`,
    )
    expect(told.textContent).toContain('archivée')
    await user.type(screen.getByLabelText('Son nom'), ' bis')
    await waitFor(() => expect(screen.queryByText(/Une communauté porte déjà ce nom/)).toBeNull())
  })

  it('begins with the words of a template, and keeps those that are one’s own', async () => {
    const { user } = await renderRoute('/communities/new', aServer())
    await user.type(await screen.findByLabelText('Le problème auquel elle répond'), 'Le mien.')
    await user.click(screen.getByRole('radio', { name: /^Entraide/ }))
    const purpose = () => screen.getByLabelText<HTMLTextAreaElement>('Son but, en une phrase').value
    expect(purpose()).toBe('Pour obtenir de l’aide sans savoir à qui la demander.')
    expect(screen.getByLabelText<HTMLInputElement>('Signe 2').value).toBe('La moitié l’ont dans la journée.')
    await user.click(screen.getByRole('radio', { name: /^Projet/ }))
    expect(purpose()).toMatch(/^Pour que tout le monde sache où en est le projet/)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Le problème auquel elle répond').value).toBe(
      'Le mien.',
    )
  })
})
