import { screen, waitFor, within } from '@testing-library/react'
import {
  joinCommunity,
  listCommunities,
  requestMembership,
  suggestCommunities,
} from '@osmose/shared/communities/communities.contract'
import { weighSuggestion } from '@osmose/shared/communities/suggestions.contract'
import { aDetail } from '../../../test/communities'
import { aCommunity } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const mine = aCommunity()
const open = aCommunity({
  id: '00000000-0000-4000-8000-00000000c001',
  slug: 'outils',
  name: 'Outils et astuces',
  visibility: 'public',
  myRole: null,
  memberCount: 86,
  recentPosts: 1,
})
const closed = aCommunity({
  id: '00000000-0000-4000-8000-00000000c002',
  slug: 'devis',
  name: 'Devis',
  visibility: 'private',
  myRole: null,
  memberCount: 18,
  recentPosts: null,
})
const reason = { kind: 'site' as const, value: 'Nantes' }

const aServerWith = (items = [mine, open, closed]) =>
  aServer()
    .on(listCommunities, { items, nextCursor: null })
    .on(suggestCommunities, { items: [{ ...open, reason }] })

describe('the page of communities', () => {
  it('arranges them by what ties me to them, each with what it is for and who reads it', async () => {
    await renderRoute('/communities', aServerWith())
    const suggested = await screen.findByRole('region', { name: 'Proposées' })
    expect(within(suggested).getByText('Toute l’entreprise lit, 86 membres écrivent')).toBeTruthy()
    expect(within(suggested).getByText(/parce que des personnes de Nantes en sont/)).toBeTruthy()
    expect(
      within(screen.getByRole('region', { name: 'Les vôtres' })).getByRole('link', { name: mine.name }),
    ).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Sur demande' }).textContent).not.toMatch(/quatre semaines/)
    expect(within(suggested).getByText('Une publication en quatre semaines.')).toBeTruthy()
  })

  it('enters at once and stays in its row', async () => {
    const server = aServerWith()
    const entered = { ...open, myRole: 'member' as const, memberCount: 87 }
    server.on(joinCommunity, () => {
      server
        .on(listCommunities, { items: [mine, entered, closed], nextCursor: null })
        .on(suggestCommunities, { items: [] })
      return aDetail(entered)
    })
    const { user } = await renderRoute('/communities', server)
    await user.click(await screen.findByRole('button', { name: 'Rejoindre Outils et astuces' }))
    const row = screen.getByRole('region', { name: 'Proposées' })
    expect(await within(row).findByText('membre')).toBeTruthy()
    expect(await screen.findByText('Bienvenue dans Outils et astuces.')).toBeTruthy()
  })

  it('comes back as it was when entering is refused, and says why', async () => {
    const server = aServerWith().on(joinCommunity, () => {
      throw new Refusal(409, { code: 'communities.archived' })
    })
    const { user } = await renderRoute('/communities', server)
    await user.click(await screen.findByRole('button', { name: 'Rejoindre Outils et astuces' }))
    await screen.findByText(/on la lit, on n’y écrit plus/)
    expect(screen.getByRole('button', { name: 'Rejoindre Outils et astuces' })).toBeTruthy()
  })

  it('asks to enter a private one with a word', async () => {
    const server = aServerWith()
    const asked = { ...closed, requested: true }
    server.on(requestMembership, () => {
      server.on(listCommunities, { items: [mine, open, asked], nextCursor: null })
      return aDetail(asked)
    })
    const { user } = await renderRoute('/communities', server)
    await user.click(await screen.findByRole('button', { name: 'Demander à entrer dans Devis' }))
    await user.type(await screen.findByLabelText('Un mot, si vous voulez'), 'Bonjour')
    await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
    await screen.findByText('Votre demande est partie.')
    expect(server.asked.find(({ name }) => name === requestMembership.name)?.body).toEqual({
      message: 'Bonjour',
    })
  })

  it('takes a suggestion away that is not for me, and brings it back when I change my mind', async () => {
    const server = aServerWith()
    server.on(weighSuggestion, ({ body }) => {
      server.on(suggestCommunities, { items: body.declined ? [] : [{ ...open, reason }] })
      return {}
    })
    const { user } = await renderRoute('/communities', server)
    await user.click(await screen.findByRole('button', { name: /^Outils et astuces.: pas pour moi$/ }))
    expect(await screen.findByText('Outils et astuces ne vous sera plus proposée.')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Proposées' })).toBeNull()
    expect(within(screen.getByRole('region', { name: 'Ouvertes' })).getByText(open.name)).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Annuler' }).at(-1) as HTMLElement)
    await waitFor(() =>
      expect(
        server.asked.filter(({ name }) => name === weighSuggestion.name).map(({ body }) => body),
      ).toEqual([{ declined: true }, { declined: false }]),
    )
  })

  it('says what to do when nothing is found', async () => {
    await renderRoute('/communities?q=zèbre', aServerWith([]))
    expect(await screen.findByText(/Aucune communauté pour/)).toBeTruthy()
    expect(screen.getAllByRole('link', { name: 'Créer une communauté' }).length).toBeGreaterThan(0)
  })

  it('tries again after a failure', async () => {
    let refuses = true
    const server = aServerWith().on(listCommunities, ({ query }) => {
      if (refuses && query.mine === undefined) throw new Refusal(500, { code: 'internal' })
      return { items: [mine], nextCursor: null }
    })
    const { user } = await renderRoute('/communities', server)
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    refuses = false
    await user.click(retry)
    await screen.findByRole('heading', { name: mine.name })
  })

  it('narrows to what places are made for, kept in the address', async () => {
    const asked: (string | undefined)[] = []
    const server = aServerWith().on(listCommunities, ({ query }) => {
      asked.push(query.template)
      return { items: [mine, open, closed], nextCursor: null }
    })
    const { user, address } = await renderRoute('/communities', server)
    await screen.findByRole('region', { name: 'Proposées' })
    await user.click(screen.getByRole('button', { name: 'Entraide' }))
    await waitFor(() => expect(address()).toBe('/communities?for=helpdesk'))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Proposées' })).toBeNull())
    expect(asked).toContain('helpdesk')
  })
})
