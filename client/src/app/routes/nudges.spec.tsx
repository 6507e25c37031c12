import { act, screen, waitFor, within } from '@testing-library/react'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listSessions } from '@osmose/shared/identity/identity.contract'
import {
  answerNudge,
  launch,
  listRules,
  readExperiment,
  readMine,
  readPending,
  readRule,
  saveDraft,
  setFamily,
  setLimits,
  type Nudge,
} from '@osmose/shared/nudges/nudges.contract'
import { phone } from '../../lib/use-media'
import { anId, aPost, meAs, quality } from '../../../test/company'
import { aRule, anExperiment, experimentId, helene } from '../../../test/nudges'
import { aServer, listening, renderRoute, socket } from '../../../test/render-route'

const asManager = () =>
  aServer(meAs(helene, { roles: ['communityManager'] })).on(readPending, { nudge: null })

describe('the nudges', () => {
  it('say what they do, whether they run, and what their last test says', async () => {
    const { verdict, ...head } = anExperiment()
    const runningId = anId()
    const server = asManager().on(listRules, {
      rules: [
        {
          key: 'complete-profile',
          family: 'profile',
          unit: 'person',
          state: 'running',
          current: {
            ...head,
            id: runningId,
            state: 'running',
            endedAt: null,
            verdict: { code: 'nothing_yet' },
          },
          past: [{ ...head, verdict }],
        },
        {
          key: 'unanswered-question',
          family: 'help',
          unit: 'question',
          state: 'draft',
          current: null,
          past: [],
        },
      ],
      limits: { perDay: 1, perWeek: 2, perFourWeeks: 5 },
    })
    server.on(setLimits, ({ body }) => body)
    const { user } = await renderRoute('/nudges', server)
    expect((await screen.findByRole('link', { name: /^Non concluant/ })).getAttribute('href')).toBe(
      `/experiments/${experimentId}`,
    )
    expect(screen.getByText('Jamais mis à l’essai.')).toBeTruthy()
    const finished = within(screen.getByRole('list', { name: 'Essai terminé' }))
    expect(finished.getAllByRole('link')).toHaveLength(1)
    expect(screen.getByRole('link', { name: 'Deux minutes pour votre page' }).getAttribute('href')).toBe(
      `/experiments/${runningId}`,
    )
    await user.click(screen.getByRole('button', { name: 'Par semaine, 2' }))
    await user.click(await screen.findByRole('menuitemradio', { name: '1' }))
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === setLimits.name)?.body).toEqual({
        perDay: 1,
        perWeek: 1,
        perFourWeeks: 5,
      }),
    )
  })

  it('are written as sentences whose values change within their lists, in both languages', async () => {
    const server = asManager()
      .on(readRule, aRule())
      .on(saveDraft, ({ body }) =>
        aRule({
          settings: aRule().settings.map((choice) => ({
            ...choice,
            value: body.settings?.[choice.key] ?? choice.value,
          })),
          savedAt: new Date().toISOString(),
        }),
      )
    const { user } = await renderRoute('/nudges/complete-profile', server)
    expect(await screen.findByText('environ 45 personnes')).toBeTruthy()
    expect(screen.getByText('Deux minutes pour que vos collègues vous reconnaissent')).toBeTruthy()
    expect(screen.getByText('Two minutes so that colleagues recognise you')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Groupe témoin, 20/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: /30/ }))
    await screen.findByRole('button', { name: /^Groupe témoin, 30/ })
    expect(server.asked.find(({ name }) => name === saveDraft.name)?.body).toEqual({
      settings: { holdoutShare: 30 },
    })
    await screen.findByText(/^Brouillon, enregistré/)
  })

  it('say before the launch what a test could show, and freeze it', async () => {
    const server = asManager()
      .on(readRule, aRule())
      .on(saveDraft, ({ body }) => aRule({ hypothesis: body.hypothesis ?? '' }))
      .on(launch, anExperiment({ state: 'running' }))
      .on(readExperiment, anExperiment({ state: 'running' }))
    const { user, address } = await renderRoute('/nudges/complete-profile', server)
    expect(await screen.findByText('24,3 points, sur une habitude de 10 %')).toBeTruthy()
    expect(screen.getByText('442 personnes, soit 99 semaines')).toBeTruthy()
    expect(
      screen.getByText(
        'Avec 73 personnes, seul un effet de plus de 24,3 points serait visible. C’est un rappel plus qu’un essai.',
      ),
    ).toBeTruthy()
    const start = screen.getByRole('button', { name: 'Lancer comme un rappel' })
    expect(start.getAttribute('aria-disabled')).toBe('true')
    await user.type(screen.getByLabelText(/^Ce que nous espérons/), 'Un visage aide.')
    await user.click(start)
    const dialog = await screen.findByRole('dialog', {
      name: 'Lancer, et figer ce qui est écrit',
      hidden: true,
    })
    expect(within(dialog).getByText('Page complète dans les 3 jours')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Lancer', hidden: true }))
    await waitFor(() => expect(address()).toBe(`/experiments/${experimentId}`))
    expect(server.asked.find(({ name }) => name === launch.name)?.body).toEqual({
      hypothesis: 'Un visage aide.',
    })
  })

  it('show nobody below five, and no value to change while a test runs', async () => {
    const { verdict, ...head } = anExperiment({ state: 'running' })
    const hidden = aRule({
      preview: { ...aRule().preview, now: null },
      state: 'running',
      current: { ...head, verdict },
      can: { edit: false, launch: false },
      hypothesis: 'Un visage aide.',
    })
    await renderRoute('/nudges/complete-profile', asManager().on(readRule, hidden))
    expect(await screen.findByText('moins de 5 personnes')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Groupe témoin/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Lancer/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Voir l’essai' })).toBeTruthy()
  })

  it('are not there for a name that does not exist', async () => {
    await renderRoute('/nudges/leaderboard', asManager())
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte',
      }),
    ).toBeTruthy()
  })
})

/** A narrow window, until what it answers is called. */
function onAPhone(): () => void {
  const matchMedia = (media: string) => Object.assign(new EventTarget(), { media, matches: media === phone })
  Object.assign(globalThis, { matchMedia })
  return () => void Reflect.deleteProperty(globalThis, 'matchMedia')
}

describe('a nudge on the home page', () => {
  const nudge: Nudge = {
    id: anId(),
    rule: 'unanswered-question',
    family: 'help',
    template: 'a',
    deliveredAt: '2026-11-20T09:00:00.000Z',
    holdoutShare: 0.2,
    question: { postId: anId(), title: 'Quel couple ?', community: quality, reason: 'skill' },
  }

  it('says why it came and leads to its question', async () => {
    const server = aServer().on(readPending, { nudge }).on(answerNudge, {})
    const { user } = await renderRoute('/', server)
    expect(
      await screen.findByText(
        '« Quel couple ? », dans Qualité & terrain. Si vous savez, deux lignes suffisent.',
      ),
    ).toBeTruthy()
    expect(screen.getByText('Votre page cite un mot de cette question.')).toBeTruthy()
    expect(screen.getByText(/pour 20 % des questions, tirées au sort, personne n’est sollicité/)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Lire la question' })
    expect(link.getAttribute('href')).toBe(`/posts/${nudge.question?.postId}`)
    link.addEventListener('click', (event) => event.preventDefault())
    await user.click(link)
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === answerNudge.name)?.body).toEqual({ answer: 'acted' }),
    )
  })

  it('goes away at one word, which can be taken back', async () => {
    let pending: Nudge | null = nudge
    const server = aServer()
      .on(readPending, () => ({ nudge: pending }))
      .on(answerNudge, () => {
        pending = null
        return {}
      })
      .on(setFamily, { family: 'help', wanted: true, pausedUntil: null })
    const { user } = await renderRoute('/', server)
    await user.click(await screen.findByRole('button', { name: 'Ne plus me le proposer' }))
    await screen.findByText('Entendu. Plus de messages de ce type.')
    expect(screen.queryByText('Une question attend, peut-être la vôtre')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === setFamily.name)?.body).toEqual({ wanted: true }),
    )
  })

  it('stands on a phone after the second post, which waited for nothing', async () => {
    const posts = ['Le quai B ferme mardi', 'Le quai C aussi', 'Le quai D reste ouvert'].map((title) =>
      aPost(title),
    )
    const server = aServer()
      .on(readPending, { nudge })
      .on(readFeed, { items: posts, nextCursor: null, reasons: {} })
    const answers = server.holds(readPending)
    const leaveThePhone = onAPhone()
    await renderRoute('/', server)
    const [, second, third] = await screen.findAllByRole('article')
    answers()
    const said = await screen.findByText('Une question attend, peut-être la vôtre')
    const { DOCUMENT_POSITION_FOLLOWING: after } = Node
    expect(second?.compareDocumentPosition(said)).toBe(after)
    expect(third && said.compareDocumentPosition(third)).toBe(after)
    leaveThePhone()
  })

  it('arrives live', async () => {
    let pending: Nudge | null = null
    const server = aServer().on(readPending, () => ({ nudge: pending }))
    await renderRoute('/', server)
    await waitFor(() => expect(server.countOf(readPending)).toBeGreaterThan(0))
    pending = nudge
    await listening()
    act(() => socket.says('nudges.changed', {}))
    await screen.findByText('Une question attend, peut-être la vôtre')
  })
})

describe('nudges among my settings', () => {
  it('can be wanted or not, and everything kept about them is there, the draw included', async () => {
    const server = aServer()
      .on(readPending, { nudge: null })
      .on(listSessions, { items: [] })
      .on(readMine, {
        families: [
          { family: 'profile', wanted: true, pausedUntil: null },
          { family: 'help', wanted: true, pausedUntil: '2026-12-24T09:00:00.000Z' },
        ],
        history: [
          {
            rule: 'unanswered-question',
            number: 1,
            unit: 'question',
            at: '2026-11-20T09:00:00.000Z',
            arm: 'treatment',
            role: 'asked',
            deliveries: [{ at: '2026-11-20T09:00:00.000Z', response: 'ignored' }],
            goalAt: null,
          },
          {
            rule: 'complete-profile',
            number: 1,
            unit: 'person',
            at: '2026-06-02T09:00:00.000Z',
            arm: 'holdout',
            role: 'subject',
            deliveries: [],
            goalAt: null,
          },
        ],
      })
      .on(setFamily, { family: 'profile', wanted: false, pausedUntil: null })
    const { user } = await renderRoute('/settings', server)
    expect(await screen.findByText(/^En pause jusqu’au 24 décembre/)).toBeTruthy()
    expect(
      screen.getByText(/Tirage : reçoit\. Envoyé le 20 novembre(?: 2026)?, laissé de côté\./),
    ).toBeTruthy()
    expect(screen.getByText(/Tirage : groupe témoin, ne reçoit rien\./)).toBeTruthy()
    await user.click(screen.getByRole('switch', { name: /Compléter ma page/ }))
    await waitFor(() =>
      expect(server.asked.find(({ name }) => name === setFamily.name)?.body).toEqual({ wanted: false }),
    )
  })
})
