import { screen, waitFor, within } from '@testing-library/react'
import {
  archiveCommunity,
  decideRequest,
  inviteToCommunity,
  leaveCommunity,
  listCommunities,
  listMembers,
  listRequests,
  readCommunity,
  removeMember,
  setMemberRole,
} from '@osmose/shared/communities/communities.contract'
import { closeWelcome } from '@osmose/shared/communities/arrangement.contract'
import { listInvitations } from '@osmose/shared/communities/invitations.contract'
import { type PlaceHome, readPlaceHome } from '@osmose/shared/communities/place.contract'
import { previewRule, readRule, setRule } from '@osmose/shared/communities/rules.contract'
import { readNextEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { listPlaces } from '@osmose/shared/directory/directory.contract'
import { keepCommunityPlace, readCommunityFeed, readCommunityPlace } from '@osmose/shared/feed/feed.contract'
import { aDetail } from '../../../test/communities'
import { aCommunity, anId, aPost, mamadou, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const member = aDetail()
const owned = aDetail({
  myRole: 'owner',
  openRequests: 1,
  can: { ...member.can, edit: true, moderate: true, invite: true, archive: true, leave: false },
})
const request = { id: anId(), person: rosa, message: 'Pour apprendre.', askedAt: '2026-11-21T09:00:00.000Z' }
const joinedAt = '2026-05-01T08:00:00.000Z'

const pageId = anId()

const quiet: PlaceHome = {
  facts: { posts: 45, answers: 120, people: 15, questions: 10, answered: 8, answeredInADay: 4 },
  pages: [
    {
      id: pageId,
      title: 'Quel couple pour quelle bride',
      lang: 'fr',
      slug: 'quel-couple',
      changedAt: joinedAt,
    },
  ],
  files: [],
  members: [soline, mamadou],
  welcome: null,
  charter: null,
}
const aServerWith = (community = member) =>
  aServer()
    .on(readCommunity, community)
    .on(readPlaceHome, quiet)
    .on(listInvitations, { items: [] })
    .on(readCommunityFeed, { items: [aPost('Un défaut compris')], nextCursor: null })
    .on(listRequests, { items: [request] })
    .on(listMembers, {
      items: [
        { ...soline, role: 'owner', joinedAt },
        { ...mamadou, role: 'member', joinedAt },
      ],
      nextCursor: null,
    })
const here = `/communities/${member.slug}`

describe('the page of a community', () => {
  it('says what it is for, who reads, who leads it, and shows its conversation', async () => {
    await renderRoute(here, aServerWith())
    await screen.findByRole('heading', { level: 1, name: member.name })
    expect(screen.getByText(member.purpose)).toBeTruthy()
    expect(screen.getByText('Ses 84 membres lisent et écrivent')).toBeTruthy()
    expect(screen.getByText(member.signs[0] ?? '')).toBeTruthy()
    expect(await screen.findByRole('article', { name: 'Un défaut compris' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Écrire ici' }).getAttribute('href')).toBe(
      `/write?community=${member.slug}`,
    )
  })

  it('answers in one glance: the signs against the facts, the latest pages, and who is in it', async () => {
    await renderRoute(here, aServerWith())
    const facts = await screen.findByRole('region', { name: 'Les faits, sur quatre semaines' })
    expect(await within(facts).findByText('45 publications')).toBeTruthy()
    expect(within(facts).getByText(/8 sur 10, dont 4 dans la journée/)).toBeTruthy()
    expect(
      (await screen.findByRole('link', { name: 'Quel couple pour quelle bride' })).getAttribute('href'),
    ).toContain(pageId)
    expect(screen.getByText(/Soline Abgrall, Mamadou Sarr et 82 autres/)).toBeTruthy()
  })

  it('tells whoever is in the beginning, and the rest at one press', async () => {
    const { user } = await renderRoute(here, aServerWith())
    await user.click(await screen.findByRole('button', { name: 'Lire en entier' }))
    expect(screen.getByText(member.problem)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Réduire' }))
    expect(screen.queryByText(member.problem)).toBeNull()
  })

  it('tells whoever is outside all of it at once', async () => {
    await renderRoute(here, aServerWith(aDetail({ myRole: null, can: { ...member.can, post: false } })))
    expect(await screen.findByText(member.problem)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Lire en entier' })).toBeNull()
  })

  it('asks for nothing that is only for those inside, and offers no way back to who is invited', async () => {
    const invited = aDetail({
      myRole: null,
      invited: true,
      requested: true,
      can: { ...member.can, read: false, post: false, join: true },
    })
    const server = aServerWith(invited)
    await renderRoute(here, server)
    await screen.findByRole('button', { name: 'Accepter l’invitation' })
    await screen.findByRole('heading', { name: 'Ce que vous en recevrez' })
    expect(screen.queryByText('Votre demande est partie.')).toBeNull()
    expect(server.countOf(readNextEvent)).toBe(0)
  })

  it('greets who has just come in, once', async () => {
    const server = aServerWith()
      .on(readPlaceHome, { ...quiet, welcome: 'Présentez-vous en deux lignes.' })
      .on(closeWelcome, {})
    const { user } = await renderRoute(here, server)
    await screen.findByText('Présentez-vous en deux lignes.')
    await user.click(screen.getByRole('button', { name: 'C’est lu' }))
    await waitFor(() => expect(server.countOf(closeWelcome)).toBe(1))
    expect(screen.queryByText('Présentez-vous en deux lignes.')).toBeNull()
  })

  it('draws the posts once it knows what stands above them, so that nothing moves', async () => {
    const server = aServerWith().on(readPlaceHome, { ...quiet, welcome: 'Présentez-vous en deux lignes.' })
    const letGo = server.holds(readPlaceHome)
    await renderRoute(here, server)
    await waitFor(() => expect(server.countOf(readCommunityFeed)).toBe(1))
    expect(await screen.findByText('Le fil arrive')).toBeTruthy()
    expect(screen.queryByRole('article')).toBeNull()
    letGo()
    await screen.findByText('Présentez-vous en deux lignes.')
    expect(await screen.findByRole('article', { name: 'Un défaut compris' })).toBeTruthy()
  })

  it('carries the organisation’s mark, with a name for those who listen', async () => {
    await renderRoute(here, aServerWith(aDetail({ official: true, template: 'practice' })))
    const title = await screen.findByRole('heading', { level: 1 })
    expect(within(title).getByRole('img', { name: 'Communauté officielle' })).toBeTruthy()
    expect(screen.getByText(/^Métier · /)).toBeTruthy()
  })

  it('shows invitations without an answer, and renews one that is over', async () => {
    const waits = { person: rosa, by: soline, invitedAt: joinedAt, expiresAt: '2026-06-01T08:00:00.000Z' }
    let over = true
    const server = aServerWith(owned)
      .on(listInvitations, () => ({ items: [{ ...waits, over }] }))
      .on(inviteToCommunity, () => {
        over = false
        return {}
      })
    const { user } = await renderRoute(`${here}?show=requests`, server)
    await screen.findByText(/Expirée depuis le 1er juin/)
    await user.click(screen.getByRole('button', { name: 'Renouveler l’invitation de Rosa Ferreira' }))
    await screen.findByText(/vaut jusqu’au 1er juin/)
  })

  it('says what a rule would do before it does it', async () => {
    const [place, other] = [
      { id: anId(), name: 'Nantes' },
      { id: anId(), name: 'Lyon' },
    ]
    const server = aServerWith(owned)
      .on(readRule, { rule: null, sitesOnly: true })
      .on(listPlaces, { departments: [], sites: [place, other] })
      .on(previewRule, {
        matching: 40,
        entering: { count: 35, people: [rosa] },
        leaving: { count: null, people: [] },
        staysOut: null,
      })
      .on(setRule, ({ body }) => ({ rule: { ...body, setAt: joinedAt, appliedAt: null }, sitesOnly: true }))
    const { user } = await renderRoute(`${here}?show=members`, server)
    await user.click(await screen.findByRole('button', { name: 'Règle d’appartenance' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Nantes' }))
    const preview = await screen.findByRole('region', { name: 'Ce que la règle ferait' })
    expect(await within(preview).findByText('environ 40 personnes')).toBeTruthy()
    expect(within(preview).getByText(/Rosa Ferreira/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Appliquer la règle' }))
    await screen.findByText('La règle s’applique dans un instant.')
    expect(server.asked.find(({ name }) => name === setRule.name)?.body).toMatchObject({
      siteIds: [place.id],
    })
  })

  it('takes the mark away by being opened, and draws where one had stopped', async () => {
    const [newer, older] = [aPost('Depuis hier'), aPost('Avant')]
    const [at, before] = ['2026-11-22T09:00:00.000Z', '2026-11-20T09:00:00.000Z']
    let unread = true
    const kept: string[] = []
    const server = aServerWith()
      .on(readCommunityFeed, {
        items: [
          { ...newer, publishedAt: at },
          { ...older, publishedAt: before },
        ],
        nextCursor: null,
      })
      .on(readCommunityPlace, { readUntil: before, newer: 1 })
      .on(keepCommunityPlace, ({ body }) => {
        kept.push(body.readUntil)
        unread = false
        return {}
      })
      .on(listCommunities, () => ({ items: [{ ...aCommunity(), unread }], nextCursor: null }))
    await renderRoute(here, server)
    expect(await screen.findByText('Vous êtes à jour. Plus bas, déjà lu.')).toBeTruthy()
    await waitFor(() => expect(kept).toEqual([at]))
    await waitFor(() => expect(server.countOf(listCommunities)).toBe(2))
    await waitFor(() => expect(screen.queryByText('du nouveau', { exact: false })).toBeNull())
  })

  it('shows somebody outside of a private one what it is for, and nothing of what is written', async () => {
    const outside = aDetail({
      myRole: null,
      can: { ...member.can, read: false, post: false, leave: false, request: true },
    })
    const server = aServerWith(outside)
    await renderRoute(here, server)
    await screen.findByText('Ce qui s’y écrit est pour ses membres')
    expect(screen.getByRole('button', { name: 'Demander à entrer' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Membres' })).toBeNull()
    expect(server.countOf(readCommunityFeed)).toBe(0)
  })

  it('uses the same words for a secret one as for one that does not exist', async () => {
    await renderRoute(
      here,
      aServerWith().on(readCommunity, () => {
        throw new Refusal(404, { code: 'not_found' })
      }),
    )
    expect(
      await screen.findByRole('heading', { level: 1, name: /n’existe pas, ou n’est pas ouverte/ }),
    ).toBeTruthy()
  })

  it('asks before leaving where coming back is not in one’s own hands', async () => {
    const server = aServerWith().on(leaveCommunity, {})
    const { user } = await renderRoute(here, server)
    await user.click(await screen.findByRole('button', { name: 'Vous en êtes membre' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Quitter la communauté', hidden: true }))
    const question = await screen.findByRole('alertdialog')
    expect(server.countOf(leaveCommunity)).toBe(0)
    await user.click(within(question).getByRole('button', { name: 'Quitter' }))
    await screen.findByText(/Vous avez quitté/)
  })

  it('lets those who lead it answer a request, and takes it off the list at once', async () => {
    let open = [request]
    const server = aServerWith(owned)
      .on(listRequests, () => ({ items: open }))
      .on(decideRequest, () => {
        open = []
        return {}
      })
    const { user } = await renderRoute(`${here}?show=requests`, server)
    await screen.findByText('Pour apprendre.')
    await user.click(screen.getByRole('button', { name: 'Accueillir Rosa Ferreira' }))
    await screen.findByText('Rosa Ferreira est membre.')
    await screen.findByText('Aucune demande n’attend')
    expect(server.asked.find(({ name }) => name === decideRequest.name)?.body).toEqual({ accept: true })
  })

  it('gives a role back when the server refuses it, and says why', async () => {
    const server = aServerWith(owned).on(setMemberRole, () => {
      throw new Refusal(409, { code: 'communities.last_owner' })
    })
    const { user } = await renderRoute(`${here}?show=members`, server)
    await user.click(await screen.findByRole('button', { name: 'Rôle de Mamadou Sarr' }))
    await user.click(await screen.findByRole('menuitemradio', { name: /Animation/, hidden: true }))
    await screen.findByText(/garde toujours une personne responsable/)
    expect(screen.queryByText('anime')).toBeNull()
  })

  it('asks before removing somebody and then offers to invite them back', async () => {
    const server = aServerWith(owned).on(removeMember, {})
    const { user } = await renderRoute(`${here}?show=members`, server)
    await user.click(await screen.findByRole('button', { name: 'Rôle de Mamadou Sarr' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Retirer de la communauté', hidden: true }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Retirer' }))
    await screen.findByText('Mamadou Sarr n’en fait plus partie.')
    expect(screen.getByRole('button', { name: 'Inviter à revenir' })).toBeTruthy()
  })

  it('asks before it is archived, and says what will follow', async () => {
    const server = aServerWith(owned).on(archiveCommunity, { ...owned, archived: true })
    const { user } = await renderRoute(here, server)
    const archives = async () => {
      await user.click(await screen.findByRole('button', { name: 'Vous en êtes responsable' }))
      await user.click(await screen.findByRole('menuitem', { name: 'Archiver', hidden: true }))
      return within(await screen.findByRole('alertdialog', { name: /^Archiver/ }))
    }
    const question = await archives()
    expect(question.getByText(/Plus personne n’y écrit/)).toBeTruthy()
    expect(question.getByText(/Tout y reste lisible/)).toBeTruthy()
    expect(question.getByText(/peuvent la rouvrir/)).toBeTruthy()
    await user.click(question.getByRole('button', { name: 'La garder ouverte' }))
    expect(server.countOf(archiveCommunity)).toBe(0)
    await user.click((await archives()).getByRole('button', { name: 'Archiver' }))
    await screen.findByText('Archivée. Tout reste lisible.')
    expect(server.countOf(archiveCommunity)).toBe(1)
  })

  it('reads and no longer writes once archived', async () => {
    await renderRoute(here, aServerWith(aDetail({ archived: true, can: { ...member.can, post: false } })))
    await screen.findByText('Cette communauté est archivée.')
    expect(screen.queryByRole('link', { name: 'Écrire ici' })).toBeNull()
  })
})
