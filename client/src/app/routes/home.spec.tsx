import { act, screen, waitFor, within } from '@testing-library/react'
import { listCommunities } from '@osmose/shared/communities/communities.contract'
import {
  keepForYouPlace,
  readFeed,
  readFeedChoices,
  readForYou,
  writeFeedChoices,
} from '@osmose/shared/feed/feed.contract'
import { editMySettings } from '@osmose/shared/directory/directory.contract'
import { readMe } from '@osmose/shared/identity/identity.contract'
import { listReactions, react } from '@osmose/shared/posts/posts.contract'
import { aCommunity, aPost, mamadou, meAs, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const older = aPost('Le quai B ferme mardi', { publishedAt: '2026-11-19T08:00:00.000Z' })
const newer = aPost('Quel couple pour une bride DN 50 ?', {
  kind: 'question',
  commentCount: 4,
  reactions: { useful: 13 },
})

const titles = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

describe('the home page', () => {
  it('shows the posts of my communities, newest first, with who wrote them and where', async () => {
    await renderRoute('/', aServer().on(readFeed, { items: [newer, older], nextCursor: null, reasons: {} }))
    const article = await screen.findByRole('article', { name: newer.title })
    expect(within(article).getByText('Mamadou Sarr')).toBeTruthy()
    expect(within(article).getByText('Question')).toBeTruthy()
    expect(within(article).getByText('4 réponses')).toBeTruthy()
    expect(titles()).toEqual(expect.arrayContaining([newer.title, older.title]))
  })

  it('keeps a new post behind a pill until the reader asks for it', async () => {
    const arrived = aPost('Une arrivée', { author: rosa })
    let items = [newer]
    const server = aServer().on(readFeed, () => ({ items, nextCursor: null, reasons: {} }))
    const { user } = await renderRoute('/', server)
    await screen.findByRole('article', { name: newer.title })
    await listening()
    items = [arrived, newer]
    act(() =>
      socket.says('posts.published', {
        postId: arrived.id,
        communityId: arrived.community.id,
        authorId: rosa.id,
        at: arrived.publishedAt,
      }),
    )
    const pill = await screen.findByRole('button', { name: '1 nouvelle publication' })
    expect(screen.queryByRole('article', { name: 'Une arrivée' })).toBeNull()
    await user.click(pill)
    await screen.findByRole('article', { name: 'Une arrivée' })
    expect(screen.queryByRole('button', { name: '1 nouvelle publication' })).toBeNull()
  })

  it('draws how far one had read before', async () => {
    const server = aServer().on(readFeed, { items: [newer, older], nextCursor: null, reasons: {} })
    const { readPlace } = await import('@osmose/shared/feed/feed.contract')
    server.on(readPlace, { readUntil: older.publishedAt, newer: 1 })
    await renderRoute('/', server)
    await screen.findByText('Vous êtes à jour. Plus bas, déjà lu.')
  })

  it('orders the feed for me, says the points of a post, and turns a term at once', async () => {
    const levels: unknown[] = []
    const term = { term: 'fresh' as const, points: 40, about: null }
    const reasons = { [older.id]: { terms: [term], muted: null }, [newer.id]: { terms: [term], muted: null } }
    const page = { nextCursor: null, reasons, at: '2026-11-21T08:00:00.000Z', newUntil: 1 }
    const server = aServer()
      .on(readFeed, { items: [newer, older], nextCursor: null, reasons })
      .on(readForYou, () => ({ ...page, items: levels.length > 0 ? [older, newer] : [newer, older] }))
      .on(keepForYouPlace, {})
      .on(writeFeedChoices, ({ body }) => {
        if (body.levels) levels.push(body.levels)
        return { shown: 'forYou' as const, levels: body.levels ?? {} }
      })
    const { user } = await renderRoute('/', server)
    await user.click(await screen.findByRole('radio', { name: 'Pour vous' }))
    await screen.findByText('Vous êtes à jour. Plus bas, rien de nouveau.')
    const [why] = await screen.findAllByRole('button', { name: 'Pourquoi je vois ceci' })
    if (why) await user.click(why)
    await screen.findByText('+40')
    await user.click(await screen.findByRole('button', { name: /Compter moins.+Récente/, hidden: true }))
    await waitFor(() => expect(titles()[0]).toBe(older.title))
    expect(levels).toEqual([{ fresh: 1 }])
  })

  it('folds what I muted to a line that opens', async () => {
    const muted = { kind: 'community' as const, target: newer.community.id }
    const reasons = { [newer.id]: { terms: [], muted }, [older.id]: { terms: [], muted } }
    const { user } = await renderRoute(
      '/',
      aServer().on(readFeed, { items: [newer, older], nextCursor: null, reasons }),
    )
    await screen.findByText(
      `Vous avez mis la communauté ${newer.community.name} en sourdine : 2 publications repliées.`,
    )
    expect(screen.queryByRole('article', { name: newer.title })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Montrer' }))
    await screen.findByRole('article', { name: newer.title })
  })

  it('counts a reaction at once, in words', async () => {
    const server = aServer()
      .on(readFeed, { items: [newer], nextCursor: null, reasons: {} })
      .on(react, { reactions: { useful: 14 }, myReaction: 'useful' })
      .on(listReactions, { items: [], nextCursor: null })
    const { user } = await renderRoute('/', server)
    await user.click(await screen.findByRole('button', { name: 'Utile · 13' }))
    await screen.findByRole('button', { name: 'Utile pour vous et 13 personnes', pressed: true })
    expect(server.asked.find(({ name }) => name === 'posts.react')?.body).toEqual({ kind: 'useful' })
  })

  it('takes a reaction back and says so when the server refuses it', async () => {
    const server = aServer()
      .on(readFeed, { items: [newer], nextCursor: null, reasons: {} })
      .on(react, () => {
        throw new Refusal(403, { code: 'posts.members_only' })
      })
    const { user } = await renderRoute('/', server)
    await user.click(await screen.findByRole('button', { name: 'Utile · 13' }))
    await screen.findByText(/Votre réaction n’est pas partie/)
    expect(screen.getByRole('button', { name: 'Utile · 13', pressed: false })).toBeTruthy()
  })

  it('says why it is empty and shows the way on', async () => {
    await renderRoute('/', aServer())
    expect((await screen.findByRole('link', { name: 'Choisir mes communautés' })).getAttribute('href')).toBe(
      '/communities',
    )
  })

  it('says what is safe when it cannot be read, and tries again', async () => {
    let refuses = true
    const server = aServer().on(readFeed, () => {
      if (refuses) throw new Refusal(500, { code: 'internal' })
      return { items: [older], nextCursor: null, reasons: {} }
    })
    const { user } = await renderRoute('/', server)
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    refuses = false
    await user.click(retry)
    await screen.findByRole('article', { name: older.title })
  })

  it('says in its place that the network is lost, and fills by itself when it is back', async () => {
    const server = aServer().on(readFeed, { items: [older], nextCursor: null, reasons: {} })
    const { client, router } = await renderRoute('/communities', server)
    const queries = client.getDefaultOptions().queries
    client.setDefaultOptions({ queries: { ...queries, retry: 1, retryDelay: 0 } })
    server.isCut = true
    act(() => void window.dispatchEvent(new Event('offline')))
    await act(() => router.navigate({ to: '/' }))
    await screen.findByRole('heading', { name: 'Le réseau ne répond pas' })
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy()
    server.isCut = false
    act(() => void window.dispatchEvent(new Event('online')))
    await screen.findByRole('article', { name: older.title })
  })

  it('fills by itself when the server speaks again', async () => {
    const server = aServer().on(readFeed, { items: [older], nextCursor: null, reasons: {} })
    const { router } = await renderRoute('/communities', server)
    await listening()
    server.isCut = true
    await act(() => router.navigate({ to: '/' }))
    await screen.findByRole('heading', { name: 'Le réseau ne répond pas' })
    server.isCut = false
    act(() => socket.says('live.ready', {}))
    await screen.findByRole('article', { name: older.title })
  })

  it('tries again where nothing could be drawn at all', async () => {
    const server = aServer().on(readFeed, { items: [older], nextCursor: null, reasons: {} })
    server.isCut = true
    const { user } = await renderRoute('/', server)
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    server.isCut = false
    await user.click(retry)
    await screen.findByRole('article', { name: older.title })
  })

  it('shows the doors of a community manager to a community manager only', async () => {
    await renderRoute('/', aServer(meAs(soline, { roles: ['communityManager'] })))
    expect(await screen.findByRole('link', { name: 'Modération' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Rapports' })).toBeNull()
  })

  it('speaks English to a person who reads English', async () => {
    await renderRoute('/', aServer(meAs(mamadou, { locale: 'en' })))
    expect(await screen.findByText('Your feed fills as you follow')).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })

  it('is written in the other language as soon as one chooses it', async () => {
    let me = meAs(mamadou)
    const server = aServer(me)
      .on(readMe, () => me)
      .on(editMySettings, () => {
        me = meAs(mamadou, { locale: 'en' })
        return { locale: me.locale, timeZone: me.timeZone, workingHours: me.workingHours }
      })
      .on(readFeed, () => ({
        items: [
          me.locale === 'en' ? { ...older, title: 'Dock B closes on Tuesday', lang: 'en' as const } : older,
        ],
        nextCursor: null,
        reasons: {},
      }))
    const { user } = await renderRoute('/', server)
    await screen.findByRole('article', { name: older.title })
    await user.click(screen.getByRole('button', { name: /^Français|^FR/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'English' }))
    await screen.findByRole('article', { name: 'Dock B closes on Tuesday' })
    expect(screen.queryByRole('article', { name: older.title })).toBeNull()
  })

  it('shows one kind of post, which the address keeps, and where to write the first', async () => {
    const server = aServer()
      .on(readFeed, ({ query }) => ({
        items: query.kind === 'poll' ? [] : [newer, older],
        nextCursor: null,
        reasons: {},
      }))
      .on(listCommunities, { items: [aCommunity({ name: 'Atelier', myRole: 'member' })], nextCursor: null })
    const { user, address } = await renderRoute('/', server)
    await screen.findByRole('article', { name: older.title })
    await user.click(screen.getByRole('button', { name: /^Montrer\s: Tout/ }))
    expect(screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Tout', 'Articles', 'Événements', 'Idées', 'Séances de questions']),
    )
    await user.click(screen.getByRole('menuitemradio', { name: 'Sondages' }))
    await screen.findByText('Aucun sondage pour l’instant')
    expect(address()).toBe('/?kind=poll')
    const way = await screen.findByRole('link', { name: 'Écrire dans Atelier' })
    expect(way.getAttribute('href')).toMatch(/^\/write\?community=.*&kind=poll$/)
    await user.click(screen.getByRole('button', { name: 'Tout montrer' }))
    await screen.findByRole('article', { name: older.title })
    expect(address()).toBe('/')
  })

  it('opens one kind from its address, by date even where « Pour vous » is looked at', async () => {
    const server = aServer()
      .on(readFeedChoices, { shown: 'forYou', levels: {} })
      .on(readFeed, ({ query }) => ({
        items: query.kind === 'question' ? [newer] : [],
        nextCursor: null,
        reasons: {},
      }))
    await renderRoute('/?kind=question', server)
    await screen.findByRole('article', { name: newer.title })
    expect(screen.getByRole('radio', { name: 'Tout, par date', checked: true })).toBeTruthy()
    expect(server.countOf(readForYou)).toBe(0)
  })
})
