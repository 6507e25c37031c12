import { act, screen, waitFor, within } from '@testing-library/react'
import { askOwner } from '@osmose/shared/pages/pages.contract'
import { publishComment } from '@osmose/shared/posts/posts.contract'
import {
  markRelay,
  readToday,
  type Situation,
  snooze,
  type SituationOf,
  type Today,
  wake,
} from '@osmose/shared/today/today.contract'
import { aComment, aPerson, aPost, anId, mamadou, meAs, quality, rosa, soline } from '../../../test/company'
import { criticism } from '../../../test/moderation'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const karim = aPerson('Karim Ould-Amar', { department: 'Logistique', site: 'Le Mans' })
const common = { community: quality, since: '2026-11-20T08:00:00.000Z', hours: 3, days: 0, late: false }
const id = anId()
const newcomer: SituationOf<'newcomer'> = {
  ...common,
  kind: 'newcomer',
  key: `newcomer:${id}`,
  postId: id,
  about: 'Qui connaît les étiquettes GS1 ?',
  lang: 'fr',
  postKind: 'discussion',
  author: karim,
  first: true,
}
const question: SituationOf<'question'> = {
  ...common,
  kind: 'question',
  key: `question:${anId()}`,
  postId: anId(),
  about: 'Braser une bride 304 ?',
  lang: 'fr',
  author: mamadou,
  knowers: [{ person: rosa, skill: 'brasage' }],
  relayedAt: null,
  hours: 16,
  days: 2,
}
const flagged: SituationOf<'flag'> = {
  ...common,
  kind: 'flag',
  key: `flag:${anId()}`,
  caseId: anId(),
  comment: true,
  page: false,
  flags: 2,
  rewritten: false,
  appealed: false,
  article: criticism,
  me: { flagged: false, tookPart: false },
}
const requests: SituationOf<'requests'> = {
  ...common,
  kind: 'requests',
  key: `requests:${quality.id}`,
  requests: [{ id: anId(), person: karim, message: 'Je commence.', askedAt: common.since }],
}

const aToday = (situations: Situation[], fields: Partial<Today> = {}): Today => ({
  places: 3,
  news: { since: '2026-11-19T23:00:00.000Z', answered: 6, firstPosts: 2, firstPostsWaiting: 1 },
  situations,
  mine: [],
  more: 0,
  snoozed: 0,
  gestures: null,
  ...fields,
})
const helene = meAs(soline, { roles: ['communityManager'] })
const titles = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent?.replaceAll('\u202f', ' '))

describe('the morning page', () => {
  it('opens with what changed and lays out each situation with its reason and one act', async () => {
    await renderRoute(
      '/today',
      aServer(helene).on(
        readToday,
        aToday([newcomer, flagged, question, requests], { gestures: { relayed: 3, answered: 2 } }),
      ),
    )
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(
      /six questions ont trouvé leur réponse et deux personnes ont écrit pour la première fois dans vos communautés\. L’une d’elles attend encore\.$/,
    )
    expect(titles()).toEqual([
      'Karim Ould-Amar attend une réponse à son premier message',
      'Un commentaire est signalé par deux personnes',
      '« Braser une bride 304 ? »',
      'Karim Ould-Amar demande à rejoindre « Qualité & terrain »',
    ])
    expect(screen.getByText(/Trois heures ouvrées, sur les quatre promises/)).toBeTruthy()
    expect(screen.getByText(/Sans réponse depuis deux jours ouvrés/)).toBeTruthy()
    expect(screen.getByText(/Rosa Ferreira a indiqué #brasage sur sa page/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Lire et décider' }).getAttribute('href')).toBe(
      `/moderation?flag=${flagged.caseId}&from=today`,
    )
    expect(
      screen.getByText(
        /Des trois questions que vous avez transmises en deux semaines, deux ont reçu une réponse/,
      ),
    ).toBeTruthy()
  })

  it('explains its order in words', async () => {
    const { user } = await renderRoute('/today', aServer(helene).on(readToday, aToday([newcomer, question])))
    await user.click(await screen.findByRole('button', { name: 'comment cet ordre est fait' }))
    await screen.findByText(/Rien ne dépend de qui écrit/)
  })

  it('puts off until tomorrow, and takes it back', async () => {
    const server = aServer(helene)
      .on(readToday, aToday([newcomer, question]))
      .on(snooze, { until: '2026-11-23T07:30:00.000Z' })
      .on(wake, {})
    const { user } = await renderRoute('/today', server)
    await user.click(await screen.findByRole('button', { name: /^Pas maintenant.*Karim/ }))
    expect(titles()).toEqual(['« Braser une bride 304 ? »'])
    await screen.findByText(/^Cela reviendra/)
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await screen.findByText('Karim Ould-Amar attend une réponse à son premier message')
    expect(titles()).toHaveLength(2)
    expect(server.countOf(wake)).toBe(1)
  })

  it('moves nothing under the reader: what is settled is marked, what comes waits behind a pill', async () => {
    let now = aToday([newcomer, question])
    const { user } = await renderRoute(
      '/today',
      aServer(helene).on(readToday, () => now),
    )
    await screen.findByText('« Braser une bride 304 ? »')
    await listening()
    now = aToday([question, flagged])
    act(() => socket.says('moderation.changed', { caseId: flagged.caseId }))
    const pill = await screen.findByRole('button', { name: 'Une autre situation' })
    expect(titles()).toEqual([
      'Karim Ould-Amar attend une réponse à son premier message',
      '« Braser une bride 304 ? »',
    ])
    expect(screen.getByText('Réglé entre-temps')).toBeTruthy()
    await user.click(pill)
    expect(titles()).toEqual(['« Braser une bride 304 ? »', 'Un commentaire est signalé par deux personnes'])
  })

  it('says of what the reader settled that they did', async () => {
    let now = aToday([newcomer, flagged])
    await renderRoute(
      '/today',
      aServer(helene).on(readToday, () => now),
    )
    await screen.findByText('Karim Ould-Amar attend une réponse à son premier message')
    await listening()
    now = aToday([], { mine: [newcomer.key, flagged.key] })
    act(() => socket.says('moderation.changed', { caseId: flagged.caseId }))
    await screen.findByText('Vous avez répondu')
    expect(screen.getByText('Vous avez décidé')).toBeTruthy()
    expect(screen.queryByText('Réglé entre-temps')).toBeNull()
  })

  it('leads to the place to answer', async () => {
    await renderRoute('/today', aServer(helene).on(readToday, aToday([newcomer])))
    expect((await screen.findByRole('link', { name: 'Lire et répondre' })).getAttribute('href')).toBe(
      `/posts/${newcomer.postId}?from=today#reply`,
    )
  })

  it('hands a question on in the reader’s own words, which are no answer', async () => {
    const post = aPost('Braser une bride 304 ?')
    const comment = aComment(post, 'x')
    const server = aServer(helene)
      .on(readToday, aToday([question]))
      .on(publishComment, comment)
      .on(markRelay, {})
    const { user } = await renderRoute('/today', server)
    await user.click(await screen.findByRole('button', { name: 'Lui poser la question' }))
    const dialog = await screen.findByRole('dialog', { hidden: true, name: /Braser/ })
    await user.click(within(dialog).getByRole('button', { hidden: true, name: 'Poser la question' }))
    await screen.findByText('La question est transmise à une personne.')
    expect(server.asked.find(({ name }) => name === publishComment.name)?.body).toEqual({
      text: expect.stringContaining(`@[Rosa Ferreira](person:${rosa.id}), auriez-vous une piste`),
    })
    expect(server.countOf(markRelay)).toBe(1)
    expect(screen.queryByText('« Braser une bride 304 ? »')).toBeNull()
  })

  it('keeps the words of whoever leaves before handing a question on', async () => {
    const server = aServer(helene).on(readToday, aToday([question]))
    const opened = async () => {
      const view = await renderRoute('/today', server)
      await view.user.click(await screen.findByRole('button', { name: 'Lui poser la question' }))
      const dialog = await screen.findByRole('dialog', { hidden: true, name: /Braser/ })
      return { ...view, words: within(dialog).getByLabelText<HTMLTextAreaElement>('Votre mot') }
    }
    const { user, words, unmount } = await opened()
    await user.clear(words)
    await user.type(words, 'Rosa saurait.')
    unmount()
    expect((await opened()).words.value).toBe('Rosa saurait.')
  })

  it('hands a French question on in French, also where the reader reads English', async () => {
    const server = aServer({ ...helene, locale: 'en' }).on(readToday, aToday([question]))
    const { user } = await renderRoute('/today', server, 'en')
    await user.click(await screen.findByRole('button', { name: 'Ask them' }))
    const dialog = await screen.findByRole('dialog', { hidden: true, name: /Braser/ })
    const words = within(dialog).getByLabelText<HTMLTextAreaElement>('Your words')
    await waitFor(() => expect(words.value).toContain('@Rosa Ferreira, auriez-vous une piste'))
  })

  it('takes a welcome back before anybody was let in', async () => {
    const { user } = await renderRoute('/today', aServer(helene).on(readToday, aToday([requests])))
    await user.click(await screen.findByRole('button', { name: 'Accueillir Karim' }))
    await screen.findByText('Rien n’attend')
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await screen.findByRole('button', { name: 'Accueillir Karim' })
  })

  it('asks the owner of a page whether it is still true, and says when it is one’s own', async () => {
    const page: SituationOf<'page'> = {
      ...common,
      kind: 'page',
      key: `page:${anId()}`,
      pageId: anId(),
      about: 'Les étiquettes GS1',
      lang: 'fr',
      owner: rosa,
      mine: false,
      askedAt: '2026-11-17T08:00:00.000Z',
      hours: 32,
      days: 4,
    }
    const own = { ...page, key: `page:${anId()}`, about: 'Les brides', owner: soline, mine: true }
    const server = aServer(helene)
      .on(readToday, aToday([page, own]))
      .on(askOwner, {})
    const { user } = await renderRoute('/today', server)
    expect(
      (await screen.findAllByText(/Page non confirmée.: à relire depuis quatre jours ouvrés/)).length,
    ).toBe(2)
    expect(screen.getByRole('link', { name: 'Relire la page' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Demander à Rosa' }))
    expect(titles()).toEqual(['« Les brides »'])
    expect(server.countOf(askOwner)).toBe(0)
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => expect(server.countOf(askOwner)).toBe(1))
  })

  it('is kind to a reader for whom nothing waits, and to one who looks after no community', async () => {
    const { unmount } = await renderRoute('/today', aServer(helene).on(readToday, aToday([])))
    await screen.findByText('Rien n’attend')
    unmount()
    await renderRoute('/today', aServer().on(readToday, aToday([], { places: 0 })))
    await screen.findByText('Cette page est celle des personnes qui animent')
  })
})
