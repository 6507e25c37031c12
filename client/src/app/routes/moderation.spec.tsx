import { screen, within } from '@testing-library/react'
import { readCharter } from '@osmose/shared/moderation/charter.contract'
import {
  type CaseDetail,
  decideCase,
  flagContent,
  listCases,
  listReasons,
  readCase,
} from '@osmose/shared/moderation/moderation.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { anId, aPost, meAs, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aCase, charter, reasons } from '../../../test/moderation'
import { aServer, renderRoute } from '../../../test/render-route'

const unkind = aCase('À ce niveau, c’est de métier qu’il faut changer.')
const advert = aCase('Je vends mon vélo.', { waitingSince: '2026-11-21T08:12:00.000Z' })

function aQueue(waiting: CaseDetail[], decided: CaseDetail[] = []) {
  return aServer(meAs(soline, { roles: ['communityManager'] }))
    .on(listCases, ({ query }) => ({
      items: query.state === 'waiting' ? waiting : decided,
      nextCursor: null,
    }))
    .on(listReasons, { items: reasons, can: { edit: false } })
    .on(readCase, ({ params }) => [...waiting, ...decided].find(({ id }) => id === params.caseId) ?? unkind)
}

describe('the moderation page', () => {
  it('opens with the oldest flag, its conversation and the rule it quotes', async () => {
    await renderRoute('/moderation', aQueue([unkind, advert]))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(
      /^Deux textes attendent une décision\./,
    )
    await screen.findByText('Signalé une fois, sans noms')
    expect(screen.getByText(/« Cela me vise\. »/)).toBeTruthy()
    expect(screen.getByText('Le piquage tombe trop haut.')).toBeTruthy()
    expect(screen.getByText(/jamais la personne/)).toBeTruthy()
    expect(screen.getByText('Peuvent aussi décider : Rosa Ferreira.')).toBeTruthy()
  })

  it('hides with a prepared reason that names the author, then goes on to the next', async () => {
    const server = aQueue([unkind, advert]).on(decideCase, {
      ...unkind,
      hidden: true,
      waitingSince: null,
      outcome: 'hidden',
    })
    const { user, address } = await renderRoute('/moderation', server)
    await user.click(await screen.findByRole('radio', { name: 'Masquer' }))
    await user.click(screen.getByRole('button', { name: 'Vise une personne' }))
    expect(screen.getByRole('textbox', { name: 'Le motif' })).toHaveProperty(
      'value',
      'Bonjour Loïc, dans Qualité & terrain cela vise une personne.',
    )
    await user.click(screen.getByRole('button', { name: 'Masquer et prévenir Loïc' }))
    await screen.findByText(/C’est masqué\. Loïc lira votre motif\./)
    expect(server.asked.find(({ name }) => name === decideCase.name)?.body).toMatchObject({
      outcome: 'hidden',
      lang: 'fr',
      article: { version: 3, number: 4 },
      after: null,
    })
    expect(address()).toBe(`/moderation?flag=${advert.id}`)
  })

  it('asks what to do, and for a reason, before it decides', async () => {
    const server = aQueue([unkind])
    const { user } = await renderRoute('/moderation', server)
    await user.click(await screen.findByRole('button', { name: 'Masquer et prévenir Loïc' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Choisissez d’abord quoi faire.')
    await user.click(screen.getByRole('radio', { name: 'Masquer' }))
    await user.click(screen.getByRole('button', { name: 'Masquer et prévenir Loïc' }))
    await screen.findByText(/Écrivez le motif/)
    expect(server.countOf(decideCase)).toBe(0)
  })

  it('keeps what one wrote when somebody else has just decided', async () => {
    const server = aQueue([unkind]).on(decideCase, () => {
      throw new Refusal(409, { code: 'moderation.decided_meanwhile' })
    })
    const { user } = await renderRoute('/moderation', server)
    await user.click(await screen.findByRole('radio', { name: 'Masquer' }))
    await user.type(screen.getByRole('textbox', { name: 'Le motif' }), 'Mon motif')
    await user.click(screen.getByRole('button', { name: 'Masquer et prévenir Loïc' }))
    await screen.findByText(/Quelqu’un vient de décider/)
    expect(screen.getByRole('textbox', { name: 'Le motif' })).toHaveProperty('value', 'Mon motif')
  })

  it('tells a moderator who took part that another should decide', async () => {
    const tied = aCase('Restons courtois.', {
      me: { flagged: true, tookPart: true, reads: true, barred: false },
      others: [],
    })
    await renderRoute(`/moderation?flag=${tied.id}`, aQueue([tied]))
    await screen.findByText(
      'Vous avez pris part à cet échange et signalé ce texte. Mieux vaut qu’une autre personne décide.',
    )
    expect(screen.getByText('Personne d’autre, hors de l’échange, ne peut décider ici.')).toBeTruthy()
  })

  const answered: CaseDetail['decisions'][number] = {
    id: anId(),
    outcome: 'hidden',
    reason: 'Cela vise une personne.',
    lang: 'fr',
    article: null,
    by: rosa,
    at: '2026-11-20T16:00:00.000Z',
    appeal: { text: 'Je parlais de moi.', at: '2026-11-20T17:00:00.000Z' },
    onAppeal: false,
  }
  const appealed = {
    hidden: true,
    appealed: true,
    flags: 0,
    quotes: [],
    decisions: [answered],
    can: { hide: false, restore: true, dismiss: true },
  }

  it('brings the answer of an author, who will read why it is not enough', async () => {
    const found = aCase('C’est de métier qu’il faut changer.', appealed)
    const server = aQueue([found]).on(decideCase, { ...found, appealed: false, waitingSince: null })
    const { user } = await renderRoute(`/moderation?flag=${found.id}`, server)
    await screen.findByText('Je parlais de moi.')
    expect(screen.getByText(/^son auteur répond à la décision/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Laisser masqué' }))
    await user.click(screen.getByRole('button', { name: 'Laisser masqué et prévenir Loïc' }))
    await screen.findByText(/Écrivez le motif/)
    await user.type(screen.getByRole('textbox', { name: 'Le motif' }), 'On le lit comme visant Bastien.')
    await user.click(screen.getByRole('button', { name: 'Laisser masqué et prévenir Loïc' }))
    await screen.findByText('C’est laissé masqué. Loïc lira votre motif.')
    expect(server.asked.find(({ name }) => name === decideCase.name)?.body).toMatchObject({
      outcome: 'dismissed',
      after: answered.id,
    })
  })

  it('leaves an answer to somebody else than whoever decided', async () => {
    const found = aCase('C’est de métier qu’il faut changer.', {
      ...appealed,
      me: { flagged: false, tookPart: false, reads: true, barred: true },
      can: { hide: false, restore: false, dismiss: false },
    })
    await renderRoute(`/moderation?flag=${found.id}`, aQueue([found]))
    await screen.findByText(
      'Cette réponse vise votre décision. Quelqu’un d’autre la relira, avec des yeux neufs.',
    )
    expect(screen.getByText('Peuvent aussi décider : Rosa Ferreira.')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('walks through the queue by keyboard', async () => {
    const { user, address } = await renderRoute('/moderation', aQueue([unkind, advert]))
    await screen.findByText('Signalé une fois, sans noms')
    await user.keyboard('jj')
    expect(document.activeElement?.getAttribute('href')).toBe(`/moderation?flag=${advert.id}`)
    await user.keyboard('{Enter}')
    expect(address()).toBe(`/moderation?flag=${advert.id}`)
  })

  it('rests when nothing waits', async () => {
    await renderRoute('/moderation', aQueue([]))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Rien n’attend de décision')
  })
})

describe('flagging', () => {
  it('quotes an article of the charter and says that nobody is named', async () => {
    const post = aPost('Je vends mon vélo', { text: 'Encore moi.' })
    const server = aServer()
      .on(readFeed, { items: [post], nextCursor: null, reasons: {} })
      .on(readCharter, charter)
      .on(flagContent, { flagged: true })
    const { user } = await renderRoute('/', server)
    const article = await screen.findByRole('article', { name: post.title })
    await user.click(within(article).getByRole('button', { name: 'Autres gestes' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Signaler' }))
    const dialog = await screen.findByRole('dialog', {
      hidden: true,
      name: 'Signaler la publication de Mamadou Sarr',
    })
    await within(dialog).findByText('On critique une pièce ; jamais la personne.')
    expect(within(dialog).getByText(/Votre nom n’apparaît nulle part/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { hidden: true, name: 'Signaler' }))
    await within(dialog).findByText('Choisissez l’article.')
    await user.click(within(dialog).getByRole('radio', { hidden: true, name: '4. La critique' }))
    await user.type(within(dialog).getByRole('textbox', { hidden: true }), 'Troisième fois')
    await user.click(within(dialog).getByRole('button', { hidden: true, name: 'Signaler' }))
    await screen.findByText(/C’est transmis à la modération/)
    expect(server.asked.find(({ name }) => name === flagContent.name)?.body).toEqual({
      commentId: null,
      article: { version: 3, number: 4 },
      note: 'Troisième fois',
    })
  })
})

describe('the charter', () => {
  it('is read by everybody, in their language, and rewritten by few', async () => {
    await renderRoute('/charter', aServer().on(readCharter, charter))
    await screen.findByText('On critique une pièce ; jamais la personne.')
    expect(screen.queryByRole('button', { name: 'Réécrire la charte' })).toBeNull()
  })

  it('says that an older version was replaced', async () => {
    await renderRoute('/charter?version=2', aServer().on(readCharter, { ...charter, version: 2 }))
    await screen.findByText(/Cette version a été remplacée/)
  })
})
