import { screen, waitFor, within } from '@testing-library/react'
import { readCharter } from '@osmose/shared/moderation/charter.contract'
import {
  type CaseDetail,
  decideCase,
  flagContent,
  listCases,
  listReasons,
  readCase,
} from '@osmose/shared/moderation/moderation.contract'
import { listReports, type MessageReport } from '@osmose/shared/moderation/reports.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { anId, aPost, meAs, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aCase, charter, criticism, reasons } from '../../../test/moderation'
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
    .on(listReports, { items: [] })
    .on(readCharter, charter)
    .on(readCase, ({ params }) => [...waiting, ...decided].find(({ id }) => id === params.caseId) ?? unkind)
}

const saidOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

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
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('chooses nothing for the moderator, and its button says what is missing', async () => {
    const server = aQueue([unkind])
    const { user } = await renderRoute('/moderation', server)
    const button = await screen.findByRole('button', { name: 'Décider' })
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    expect(saidOf(button)).toBe('Choisissez d’abord quoi faire.')
    await user.click(screen.getByRole('radio', { name: 'Masquer' }))
    const hide = () => screen.getByRole('button', { name: 'Masquer et prévenir Loïc' })
    expect(saidOf(hide())).toBe('Choisissez un motif, ou écrivez le vôtre.')
    await user.click(hide())
    expect(server.countOf(decideCase)).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Vise une personne' }))
    expect(saidOf(hide())).toBe('')
  })

  it('keeps a decision that was begun, its reason included, until it is taken', async () => {
    const view = await renderRoute('/moderation', aQueue([unkind]))
    await view.user.click(await screen.findByRole('radio', { name: 'Masquer' }))
    await view.user.type(screen.getByRole('textbox', { name: 'Le motif' }), 'Cela vise Jean.')
    view.unmount()
    await renderRoute('/moderation', aQueue([unkind]))
    expect(await screen.findByRole('radio', { name: 'Masquer' })).toHaveProperty('checked', true)
    expect(screen.getByRole('textbox', { name: 'Le motif' })).toHaveProperty('value', 'Cela vise Jean.')
  })

  it('proposes the article that the flag quotes, and says why', async () => {
    const { user } = await renderRoute('/moderation', aQueue([unkind]))
    await user.click(await screen.findByRole('radio', { name: 'Masquer' }))
    const article = screen.getByRole('combobox', { name: 'L’article de la charte' })
    expect(article).toHaveProperty('value', '3 4')
    expect(saidOf(article)).toMatch(/^Proposé parce qu’on l’a cité en signalant\./)
  })

  it('asks for the article where no flag quotes one, or where they differ', async () => {
    const [flag] = unkind.quotes
    const other = { ...flag!, article: { ...criticism, number: 1 } }
    const both = aCase('Restons courtois.', { quotes: [flag!, other] })
    const server = aQueue([both]).on(decideCase, both)
    const { user } = await renderRoute('/moderation', server)
    await user.click(await screen.findByRole('radio', { name: 'Masquer' }))
    await user.type(screen.getByRole('textbox', { name: 'Le motif' }), 'Cela vise une personne.')
    const hide = () => screen.getByRole('button', { name: 'Masquer et prévenir Loïc' })
    expect(saidOf(hide())).toBe('Choisissez l’article.')
    expect(screen.getByText('Les signalements citent les articles 4 et 1.')).toBeTruthy()
    await screen.findByRole('option', { name: '1. Le nom' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'L’article de la charte' }), '1. Le nom')
    await user.click(hide())
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === decideCase.name)?.body).toMatchObject({
        article: { version: 3, number: 1 },
      }),
    )
  })

  it('puts the lightest act first', async () => {
    await renderRoute('/moderation', aQueue([unkind]))
    const acts = await screen.findAllByRole('radio')
    expect(acts.map((act) => act.closest('label')?.textContent)).toEqual([
      expect.stringMatching(/^Laisser tel quel.*Loïc n’en sait rien$/),
      expect.stringMatching(/^Masquer/),
    ])
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

  it('leads back to the morning whoever came from it, the next text too', async () => {
    const server = aQueue([unkind, advert]).on(decideCase, unkind)
    const { user, address } = await renderRoute(`/moderation?flag=${unkind.id}&from=today`, server)
    await user.click(await screen.findByRole('radio', { name: 'Laisser tel quel' }))
    await user.click(screen.getByRole('button', { name: 'Laisser tel quel' }))
    await waitFor(() => expect(address()).toBe(`/moderation?flag=${advert.id}`))
    expect(screen.getByRole('link', { name: 'Retour à Aujourd’hui' }).getAttribute('href')).toBe('/today')
  })

  it('offers no way back to a morning one did not come from', async () => {
    await renderRoute(`/moderation?flag=${unkind.id}`, aQueue([unkind]))
    await screen.findByText('Signalé une fois, sans noms')
    expect(screen.queryByRole('link', { name: 'Retour à Aujourd’hui' })).toBeNull()
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
    await screen.findByText('Écrivez d’abord le motif.')
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
    await screen.findByText('Cette réponse vise votre décision. Quelqu’un d’autre la relira, d’un œil neuf.')
    expect(screen.getByText('Peuvent aussi décider : Rosa Ferreira.')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it.each([
    ['comment', {}, 'Le fil se relit sans lui ; Loïc peut le réécrire'],
    ['post', { commentId: null }, 'Ni elle ni ses réponses ne se lisent plus ; Loïc peut la réécrire'],
    [
      'page',
      { postId: null, commentId: null, pageId: anId(), kind: 'page' },
      'Elle n’est plus lue que par Loïc et la modération ; Loïc peut la réécrire',
    ],
  ] as const)('says what hiding a %s does', async (_, fields, hint) => {
    await renderRoute('/moderation', aQueue([aCase('À relire.', fields)]))
    expect((await screen.findByRole('radio', { name: 'Masquer' })).closest('label')?.textContent).toContain(
      hint,
    )
  })

  it('promises to tell nobody of a question without a name, and its log says so', async () => {
    const asked = aCase('Qui a décidé cela ?', { commentId: null, kind: 'question', author: null })
    const [first] = asked.thread
    const nameless = {
      ...asked,
      thread: [{ ...first!, author: null, nameless: true, flagged: true }],
      log: [
        ...asked.log,
        { kind: 'hidden' as const, by: rosa, article: null, at: '2026-11-20T16:00:00.000Z' },
      ],
    }
    const server = aQueue([nameless]).on(decideCase, nameless)
    const { user } = await renderRoute('/moderation', server)
    await screen.findByText('Sans nom')
    expect(screen.getByText('Demandé sans nom, personne à prévenir')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Masquer' }))
    expect(screen.queryByRole('button', { name: 'Vise une personne' })).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Le motif' }), 'Elle vise quelqu’un.')
    await user.click(screen.getByRole('button', { name: 'Masquer' }))
    await screen.findByText('C’est masqué. Il n’y a personne à prévenir.')
  })

  it('counts the messages that wait among what awaits a decision', async () => {
    const report: MessageReport = {
      id: anId(),
      article: criticism,
      note: '',
      at: '2026-11-20T15:10:00.000Z',
      appeal: null,
      shown: [
        {
          author: rosa,
          sentAt: '2026-11-20T15:00:00.000Z',
          lang: 'fr',
          document: parseMarkdown('Une injure'),
          files: ['plan.pdf'],
        },
      ],
    }
    await renderRoute('/moderation', aQueue([]).on(listReports, { items: [report] }))
    await screen.findByRole('heading', { level: 1, name: 'Un message attend une décision.' })
    expect(screen.getByText('Une injure')).toBeTruthy()
    expect(screen.getByText('plan.pdf')).toBeTruthy()
    expect(screen.queryByText(/Tout ce qui a été signalé/)).toBeNull()
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
    await user.click(within(article).getByRole('button', { name: /^Autres gestes/ }))
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

  it('shows the charter anew when it changed meanwhile, and asks to choose again', async () => {
    const post = aPost('I sell my bicycle', { lang: 'en' })
    let version = 3
    const server = aServer()
      .on(readFeed, { items: [post], nextCursor: null, reasons: {} })
      .on(readCharter, () => ({ ...charter, version }))
      .on(flagContent, () => {
        if (version === 4) return { flagged: true as const }
        version = 4
        throw new Refusal(409, { code: 'moderation.charter_changed' })
      })
    const { user } = await renderRoute('/', server)
    const article = await screen.findByRole('article', { name: post.title })
    await user.click(within(article).getByRole('button', { name: /^Autres gestes/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Signaler' }))
    const dialog = within(await screen.findByRole('dialog', { hidden: true }))
    expect(dialog.getByText(post.title).getAttribute('lang')).toBe('en')
    const choose = async () =>
      user.click(await dialog.findByRole('radio', { hidden: true, name: '4. La critique' }))
    const send = () => user.click(dialog.getByRole('button', { hidden: true, name: 'Signaler' }))
    await choose()
    await user.type(dialog.getByRole('textbox', { hidden: true }), 'Encore')
    await send()
    await dialog.findByText(/La charte vient de changer/)
    expect(dialog.getByRole('radio', { hidden: true, name: '4. La critique' })).toHaveProperty(
      'checked',
      false,
    )
    await choose()
    await send()
    await screen.findByText(/C’est transmis à la modération/)
    expect(server.asked.findLast(({ name }) => name === flagContent.name)?.body).toMatchObject({
      article: { version: 4, number: 4 },
      note: 'Encore',
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
