import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  askInSession,
  listSessionQuestions,
  type SessionQuestion,
  voteInSession,
  withdrawFromSession,
} from '@osmose/shared/asking/asking.contract'
import { listLeaderChanges, readAnnouncing } from '@osmose/shared/asking/leaders.contract'
import { readNameless } from '@osmose/shared/asking/nameless.contract'
import { acceptCharter, readCharter } from '@osmose/shared/communities/arrangement.contract'
import { listCommunities } from '@osmose/shared/communities/communities.contract'
import type { SessionDetails } from '@osmose/shared/asking/session.contract'
import { listDrafts } from '@osmose/shared/drafts/drafts.contract'
import { listMandates } from '@osmose/shared/mandates/mandates.contract'
import { listComments, readAudience, readPost } from '@osmose/shared/posts/posts.contract'
import { aCommunity, anId, aPost, meAs, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const details: SessionDetails = {
  kind: 'session',
  phase: 'gathering',
  opensAt: '2026-11-20T09:00:00.000Z',
  closesAt: '2026-11-30T09:00:00.000Z',
  answersAt: null,
  endedAt: null,
  leaders: [rosa],
  questions: 1,
  answered: 0,
  declined: 0,
  wanted: null,
  can: { ask: true, end: false, lead: false },
}
const session = { ...aPost('Vos questions à Rosa', { kind: 'session' }), details }
const question: SessionQuestion = {
  id: anId(),
  postId: session.id,
  text: 'Quand change la trémie ?',
  nameless: false,
  author: soline,
  askedAt: '2026-11-21T09:00:00.000Z',
  votes: 4,
  voted: false,
  mine: false,
  answer: null,
  refusal: null,
  withheld: false,
  can: { vote: true, answer: false, decline: false, withdraw: false, answerFor: [] },
}

const aSession = (items: SessionQuestion[] = [question]) =>
  aServer()
    .on(readPost, () => session)
    .on(listComments, () => ({ items: [], nextCursor: null, previousCursor: null }))
    .on(listLeaderChanges, () => ({ items: [] }))
    .on(listSessionQuestions, () => ({ items, nextCursor: null }))
    .on(readNameless, () => ({
      allowed: false,
      enough: true,
      can: { allow: false, draw: false },
      week: '2026-11-23',
      key: null,
      left: 0,
    }))

describe('a question session', () => {
  it('says who answers and where it stands, and takes a vote with one press', async () => {
    const server = aSession().on(voteInSession, () => ({ ...question, votes: 5, voted: true }))
    await renderRoute(`/posts/${session.id}`, server)
    const way = await screen.findByRole('list', { name: 'Où en est la séance' })
    expect(within(way).getByText('questions').closest('li')?.getAttribute('aria-current')).toBe('step')
    await userEvent.click(await screen.findByRole('button', { name: 'Je la pose aussi, 4 pour l’instant' }))
    const mine = await screen.findByRole('button', { name: 'Retirer ma voix, 5 avec la vôtre' })
    expect(mine.getAttribute('aria-pressed')).toBe('true')
  })

  it('asks for words before it sends, and keeps them until they have arrived', async () => {
    const server = aSession([]).on(askInSession, () => ({ ...question, mine: true }))
    await renderRoute(`/posts/${session.id}`, server)
    await userEvent.click(await screen.findByRole('button', { name: 'Poser' }))
    expect(await screen.findByText('Écrivez votre question.')).toBeTruthy()
    const field = screen.getByLabelText<HTMLTextAreaElement>('Votre question')
    await userEvent.type(field, 'Quand ?')
    await userEvent.click(screen.getByRole('button', { name: 'Poser' }))
    await waitFor(() => expect(field.value).toBe(''))
    expect(server.countOf(askInSession)).toBe(1)
  })

  it('keeps a question, and a leader’s answer, of whoever leaves before sending them', async () => {
    const mine = { ...question, can: { ...question.can, answer: true } }
    const opened = async () => {
      const view = await renderRoute(`/posts/${session.id}`, aSession([mine]))
      const asked = await screen.findByLabelText<HTMLTextAreaElement>('Votre question')
      await view.user.click(await screen.findByRole('button', { name: /^Répondre/ }))
      const dialog = await screen.findByRole('dialog', { hidden: true })
      const answer = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { hidden: true })
      return { ...view, asked, answer }
    }
    const { user, asked, answer, unmount } = await opened()
    await user.type(asked, 'Quand ?')
    await user.type(answer, 'En mars.')
    unmount()
    const again = await opened()
    expect([again.asked.value, again.answer.value]).toEqual(['Quand ?', 'En mars.'])
  })

  it('is left by a question whose author takes it back, once they know what goes with it', async () => {
    const mine = { ...question, mine: true, can: { ...question.can, vote: false, withdraw: true } }
    const items = [mine]
    const server = aSession(items).on(withdrawFromSession, () => {
      items.pop()
      return {}
    })
    const { user } = await renderRoute(`/posts/${session.id}`, server)
    await user.click(await screen.findByRole('button', { name: 'Retirer ma question' }))
    const dialog = await screen.findByRole('dialog', { hidden: true })
    expect(within(dialog).getByText(/avec les 4 voix/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Retirer ma question', hidden: true }))
    await screen.findByText('Votre question est retirée.')
    await waitFor(() => expect(screen.queryByText('Quand change la trémie ?')).toBeNull())
  })

  it('asks to agree to the charter of the place where one was asking, then sends the very same words', async () => {
    let agreed = false
    const charter = { text: 'On ne se moque pas.', version: 3, asked: true }
    const server = aSession([])
      .on(askInSession, () => {
        if (!agreed) throw new Refusal(403, { code: 'posts.charter_due' })
        return { ...question, mine: true }
      })
      .on(readCharter, () => ({ ...charter, accepted: agreed }))
      .on(acceptCharter, () => {
        agreed = true
        return { ...charter, accepted: true }
      })
    await renderRoute(`/posts/${session.id}`, server)
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Votre question')
    await userEvent.type(field, 'Quand ?')
    await userEvent.click(screen.getByRole('button', { name: 'Poser' }))
    await screen.findByText('On ne se moque pas.')
    expect(field.value).toBe('Quand ?')
    await userEvent.click(screen.getByRole('button', { name: 'Accepter et publier' }))
    await waitFor(() => expect(field.value).toBe(''))
    expect(server.asked.findLast(({ name }) => name === askInSession.name)?.body).toEqual({ text: 'Quand ?' })
  })

  it('shows nobody’s question as nobody’s, and why one is set aside', async () => {
    const aside: SessionQuestion = {
      ...question,
      nameless: true,
      author: null,
      refusal: { reason: 'Voyez la page des congés.', by: rosa, at: '2026-11-22T09:00:00.000Z' },
      can: { ...question.can, vote: false },
    }
    await renderRoute(`/posts/${session.id}`, aSession([aside]))
    expect(await screen.findByText('sans nom')).toBeTruthy()
    expect(screen.getByText('Voyez la page des congés.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Je la pose aussi/ })).toBeNull()
  })
})

describe('announcing a question session', () => {
  const place = aCommunity()
  const aPress = (me = meAs(soline), myRole: 'member' | 'moderator' = 'member') =>
    aServer(me)
      .on(listCommunities, { items: [{ ...place, myRole }], nextCursor: null })
      .on(readAudience, { members: 84, told: 0, groups: [] })
      .on(listDrafts, { items: [] })
  const entrusted = (server: ReturnType<typeof aPress>) =>
    server.on(listMandates, {
      given: [],
      held: [
        {
          id: anId(),
          from: rosa,
          to: soline,
          kinds: ['session'],
          communities: [],
          everywhere: true,
          givenAt: '2026-11-01T09:00:00.000Z',
          until: '2027-01-01T09:00:00.000Z',
          revokedAt: null,
          active: true,
          uses: 0,
        },
      ],
    })
  const offered = async () => {
    const kinds = await screen.findByRole('group', { name: 'Quelle sorte' })
    await waitFor(() => within(kinds).getByRole('button', { name: 'Sondage' }))
    return within(kinds).queryByRole('button', { name: 'Séance de questions' }) !== null
  }

  it('is not offered to a member', async () => {
    await renderRoute('/write', aPress())
    await screen.findByText(/Visible par les 84 membres de/)
    expect(await offered()).toBe(false)
  })

  it.each([
    ['looks after the place', aPress(meAs(soline), 'moderator')],
    ['administers the network', aPress(meAs(soline, { roles: ['admin'] }))],
    ['holds the mandate of a leader', entrusted(aPress())],
  ])('is offered to whoever %s', async (_, server) => {
    await renderRoute('/write', server)
    await screen.findByRole('button', { name: 'Séance de questions' })
  })

  it('says with whom, and is announced in one’s own name', async () => {
    const server = entrusted(aPress()).on(readAnnouncing, { can: { announce: true }, leaders: [rosa] })
    await renderRoute('/write?kind=session', server)
    expect(await screen.findByText(/Vous ont donné mandat.*Rosa Ferreira/)).toBeTruthy()
    expect(screen.queryByLabelText('Publier au nom de')).toBeNull()
  })

  it('says why not to whoever came by a link', async () => {
    const server = aPress().on(readAnnouncing, { can: { announce: false }, leaders: [] })
    await renderRoute('/write?kind=session', server)
    expect(await screen.findByText(/Une séance est annoncée par les personnes qui animent/)).toBeTruthy()
  })
})
