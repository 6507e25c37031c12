import { act, screen, waitFor, within } from '@testing-library/react'
import {
  answerNudge,
  type Experiment,
  launch,
  listRules,
  type Nudge,
  readExperiment,
  readMine,
  readPending,
  readRule,
  type Rule,
  saveDraft,
  setExperimentState,
  setFamily,
  setLimits,
  type Verdict,
} from '@osmose/shared/nudges/nudges.contract'
import { listSessions } from '@osmose/shared/identity/identity.contract'
import { anId, aPerson, meAs, quality } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute, socket } from '../../../test/render-route'

const helene = aPerson('Hélène Dargent')
const asManager = () => aServer(meAs(helene, { roles: ['communityManager'] })).on(readPending, { nudge: null })
const id = anId()

const inconclusive: Verdict = {
  code: 'inconclusive',
  treated: { n: 240, successes: 96, rate: 0.4, low: 0.34, high: 0.463 },
  holdout: { n: 60, successes: 18, rate: 0.3, low: 0.199, high: 0.425 },
  difference: { estimate: 0.1, low: -0.038704, high: 0.219098 },
  detectable: 0.185307,
  probabilityBetter: 0.919825,
  sampleRatio: { statistic: 0, p: 1 },
  alwaysValid: { test: 'mixture', p: 0.834229 },
  periods: [
    { key: 'week_1', difference: { n: 120, estimate: 0.12, low: -0.08, high: 0.28 }, complete: true },
    { key: 'weeks_2_4', difference: { n: 180, estimate: 0.09, low: -0.1, high: 0.24 }, complete: false },
  ],
}

const experiment = (fields: Partial<Experiment> = {}): Experiment => ({
  id,
  rule: 'complete-profile',
  number: 1,
  unit: 'person',
  state: 'ended',
  startedAt: '2026-08-24T08:00:00.000Z',
  plannedEndAt: '2026-10-19T08:00:00.000Z',
  endedAt: '2026-10-19T08:00:00.000Z',
  verdict: inconclusive,
  plan: { hypothesis: 'Un visage aide.', expected: 300, detectable: 0.185, baseline: 0.3, holdoutShare: 0.2, weeks: 8, refusedLimit: 0.05, settings: { window: 3 }, launchedBy: helene },
  triggered: 300,
  observed: 300,
  guardrails: { refused: 0.02, refusedLimit: 0.05, ignored: 0.46, ignoredLimit: 0.6, outsideHours: 0 },
  note: '',
  pausedBecause: null,
  can: { pause: false, resume: false, end: false, note: true },
  ...fields,
})

const rule = (fields: Partial<Rule> = {}): Rule => ({
  key: 'complete-profile',
  family: 'profile',
  unit: 'person',
  state: 'draft',
  settings: [
    { key: 'waitDays', value: 1, allowed: [1, 2, 3, 5] },
    { key: 'from', value: 510, allowed: [510, 540] },
    { key: 'until', value: 1080, allowed: [1020, 1080] },
    { key: 'perPerson', value: 2, allowed: [1, 2] },
    { key: 'cooldownDays', value: 4, allowed: [4, 7] },
    { key: 'window', value: 3, allowed: [3, 5] },
    { key: 'holdoutShare', value: 20, allowed: [20, 30] },
    { key: 'weeks', value: 8, allowed: [4, 8] },
    { key: 'refusedLimit', value: 5, allowed: [2, 5] },
  ],
  hypothesis: '',
  savedAt: null,
  preview: {
    now: 45,
    perWeek: 4,
    baseline: { rate: 0.1, known: true },
    expected: 73,
    treated: 58,
    holdout: 15,
    detectable: 0.2434,
    byWeek: [
      { week: 1, detectable: 0.31323 },
      { week: 52, detectable: 0.13 },
    ],
    forTenPoints: { units: 442, weeks: 99 },
    threshold: 5,
  },
  current: null,
  latest: null,
  can: { edit: true, launch: true },
  ...fields,
})

describe('the nudges', () => {
  it('say what they do, whether they run, and what their last test says', async () => {
    const { verdict, ...head } = experiment()
    const server = asManager().on(listRules, {
      rules: [
        { key: 'complete-profile', family: 'profile', unit: 'person', state: 'ended', latest: { ...head, verdict } },
        { key: 'unanswered-question', family: 'help', unit: 'question', state: 'draft', latest: null },
      ],
      limits: { perDay: 1, perWeek: 2, perFourWeeks: 5 },
    })
    server.on(setLimits, ({ body }) => body)
    const { user } = await renderRoute('/nudges', server)
    expect((await screen.findByRole('link', { name: /^Non concluant/ })).getAttribute('href')).toBe(`/experiments/${id}`)
    expect(screen.getByText('Jamais mis à l’essai.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Par semaine, 2' }))
    await user.click(await screen.findByRole('menuitemradio', { name: '1' }))
    await waitFor(() => expect(server.asked.find(({ name }) => name === setLimits.name)?.body).toEqual({ perDay: 1, perWeek: 1, perFourWeeks: 5 }))
  })

  it('are written as sentences whose values change within their lists, in both languages', async () => {
    const server = asManager()
      .on(readRule, rule())
      .on(saveDraft, ({ body }) => rule({ settings: rule().settings.map((choice) => ({ ...choice, value: body.settings?.[choice.key] ?? choice.value })), savedAt: new Date().toISOString() }))
    const { user } = await renderRoute('/nudges/complete-profile', server)
    expect(await screen.findByText('environ 45 personnes')).toBeTruthy()
    expect(screen.getByText('Deux minutes pour que vos collègues vous reconnaissent')).toBeTruthy()
    expect(screen.getByText('Two minutes so that colleagues recognise you')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Groupe témoin, 20/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: /30/ }))
    await screen.findByRole('button', { name: /^Groupe témoin, 30/ })
    expect(server.asked.find(({ name }) => name === saveDraft.name)?.body).toEqual({ settings: { holdoutShare: 30 } })
    await screen.findByText(/^Brouillon, enregistré/)
  })

  it('say before the launch what a test could show, and freeze it', async () => {
    const server = asManager()
      .on(readRule, rule())
      .on(saveDraft, ({ body }) => rule({ hypothesis: body.hypothesis ?? '' }))
      .on(launch, experiment({ state: 'running' }))
      .on(readExperiment, experiment({ state: 'running' }))
    const { user, address } = await renderRoute('/nudges/complete-profile', server)
    expect(await screen.findByText('24,3 points, sur une habitude de 10 %')).toBeTruthy()
    expect(screen.getByText('442 personnes, soit 99 semaines')).toBeTruthy()
    expect(screen.getByText('Avec 73 personnes, seul un effet de plus de 24,3 points serait visible. C’est un rappel plus qu’un essai.')).toBeTruthy()
    const start = screen.getByRole('button', { name: 'Lancer comme un rappel' })
    expect(start.getAttribute('aria-disabled')).toBe('true')
    await user.type(screen.getByLabelText(/^Ce que nous espérons/), 'Un visage aide.')
    await user.click(start)
    const dialog = await screen.findByRole('dialog', { name: 'Lancer, et figer ce qui est écrit', hidden: true })
    expect(within(dialog).getByText('Page complète dans les 3 jours')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Lancer', hidden: true }))
    await waitFor(() => expect(address()).toBe(`/experiments/${id}`))
    expect(server.asked.find(({ name }) => name === launch.name)?.body).toEqual({ hypothesis: 'Un visage aide.' })
  })

  it('show nobody below five, and no value to change while a test runs', async () => {
    const { verdict, ...head } = experiment({ state: 'running' })
    const hidden = rule({ preview: { ...rule().preview, now: null }, state: 'running', current: { ...head, verdict }, can: { edit: false, launch: false }, hypothesis: 'Un visage aide.' })
    await renderRoute('/nudges/complete-profile', asManager().on(readRule, hidden))
    expect(await screen.findByText('moins de 5 personnes')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Groupe témoin/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Lancer/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Voir l’essai' })).toBeTruthy()
  })

  it('are not there for a name that does not exist', async () => {
    await renderRoute('/nudges/leaderboard', asManager())
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte' })).toBeTruthy()
  })
})

describe('the result of a test', () => {
  const open = (fields: Partial<Experiment> = {}, locale: 'fr' | 'en' = 'fr') => {
    const server = aServer(meAs(helene, { roles: ['communityManager'], locale })).on(readPending, { nudge: null }).on(readExperiment, experiment(fields))
    return renderRoute(`/experiments/${id}`, server, locale).then((view) => ({ ...view, server }))
  }

  it('is a sentence to the last printed digit, with rates, interval, table and what was promised', async () => {
    const { user } = await open()
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Non concluant : nous ne pouvons pas dire si ce coup de pouce aide.')
    expect(screen.getByText('L’écart mesuré est de +10,0 points, mais il peut aller de −3,9 à +21,9. Un effet de moins de 18,5 points échappait à cet essai ; cela ne prouve pas que ce message ne sert à rien.')).toBeTruthy()
    expect(screen.getByText('96 sur 240, 40,0 %')).toBeTruthy()
    expect(screen.getByText('18 sur 60, 30,0 %')).toBeTruthy()
    expect(screen.getByText('Garde-fous, tous tenus')).toBeTruthy()
    expect(screen.getByText('« 300 personnes attendues en 8 semaines, effet décelable 18,5 points. »')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Voir le tableau' }))
    const table = await screen.findByRole('table')
    expect(within(table).getByRole('row', { name: /Tout l’essai \+10,0 points −3,9 à \+21,9/ })).toBeTruthy()
  })

  it('says the same in English', async () => {
    await open({}, 'en')
    expect(await screen.findByText('The measured difference is +10.0 points, but it may go from −3.9 to +21.9. An effect of less than 18.5 points escaped this test; this does not prove that the message is useless.')).toBeTruthy()
  })

  it.each([
    ['hidden_sample_ratio', 'Résultat caché : les deux groupes n’ont pas les tailles promises par le tirage.'],
    ['too_few', 'Rien à montrer : l’un des deux groupes est trop petit.'],
    ['nothing_yet', 'L’essai commence : aucun délai n’est encore écoulé.'],
  ] as const)('shows no figure when it is %s', async (code, title) => {
    await open({ verdict: { code } })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
    expect(screen.queryByText(/sur 240/)).toBeNull()
    expect(screen.queryByText('L’écart entre les deux groupes')).toBeNull()
  })

  it.each([
    [{ code: 'helps', difference: { estimate: 0.075, low: 0.005134, high: 0.136719 } }, 'Ce coup de pouce aide : +7,5 points.'],
    [{ code: 'harms', difference: { estimate: -0.062, low: -0.12, high: -0.004 } }, 'Ce coup de pouce dessert : −6,2 points.'],
    [{ code: 'too_early' }, 'Trop tôt pour conclure.'],
  ] as const)('says %j', async (fields, title) => {
    await open({ verdict: { ...inconclusive, ...fields } as Verdict })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
  })

  it('is stopped with a note', async () => {
    const { user, server } = await open({ state: 'running', endedAt: null, can: { pause: true, resume: false, end: true, note: true } })
    server.on(setExperimentState, ({ body }) => experiment({ state: 'ended', note: body.note ?? '' }))
    await user.click(await screen.findByRole('button', { name: 'Arrêter et noter' }))
    const dialog = await screen.findByRole('dialog', { name: 'Arrêter et noter', hidden: true })
    await user.type(within(dialog).getByLabelText('Ce que nous en retenons'), 'Trop peu de monde.')
    await user.click(within(dialog).getByRole('button', { name: 'Arrêter et noter', hidden: true }))
    await screen.findByText('Trop peu de monde.')
    expect(server.asked.find(({ name }) => name === setExperimentState.name)?.body).toEqual({ state: 'ended', note: 'Trop peu de monde.' })
  })

  it('is closed to others in the words of what does not exist', async () => {
    const server = aServer().on(readPending, { nudge: null }).on(readExperiment, () => {
      throw new Refusal(403, { code: 'forbidden' })
    })
    await renderRoute(`/experiments/${id}`, server)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte' })).toBeTruthy()
  })
})

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
    expect(await screen.findByText('« Quel couple ? », dans Qualité & terrain. Si vous savez, deux lignes suffisent.')).toBeTruthy()
    expect(screen.getByText('Votre page cite un mot de cette question.')).toBeTruthy()
    expect(screen.getByText(/pour 20 % des questions, tirées au sort, personne n’est sollicité/)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Lire la question' })
    expect(link.getAttribute('href')).toBe(`/posts/${nudge.question?.postId}`)
    link.addEventListener('click', (event) => event.preventDefault())
    await user.click(link)
    await waitFor(() => expect(server.asked.find(({ name }) => name === answerNudge.name)?.body).toEqual({ answer: 'acted' }))
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
    await waitFor(() => expect(server.asked.find(({ name }) => name === setFamily.name)?.body).toEqual({ wanted: true }))
  })

  it('arrives live', async () => {
    let pending: Nudge | null = null
    const server = aServer().on(readPending, () => ({ nudge: pending }))
    await renderRoute('/', server)
    await waitFor(() => expect(server.countOf(readPending)).toBeGreaterThan(0))
    pending = nudge
    await act(() => new Promise((resolve) => setTimeout(resolve, 350)))
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
          { rule: 'unanswered-question', number: 1, unit: 'question', at: '2026-11-20T09:00:00.000Z', arm: 'treatment', role: 'asked', deliveries: [{ at: '2026-11-20T09:00:00.000Z', response: 'ignored' }], goalAt: null },
          { rule: 'complete-profile', number: 1, unit: 'person', at: '2026-06-02T09:00:00.000Z', arm: 'holdout', role: 'subject', deliveries: [], goalAt: null },
        ],
      })
      .on(setFamily, { family: 'profile', wanted: false, pausedUntil: null })
    const { user } = await renderRoute('/settings', server)
    expect(await screen.findByText(/^En pause jusqu’au 24 décembre/)).toBeTruthy()
    expect(screen.getByText(/Tirage : reçoit\. Envoyé le 20 novembre, laissé de côté\./)).toBeTruthy()
    expect(screen.getByText(/Tirage : groupe témoin, ne reçoit rien\./)).toBeTruthy()
    await user.click(screen.getByRole('switch', { name: /Compléter ma page/ }))
    await waitFor(() => expect(server.asked.find(({ name }) => name === setFamily.name)?.body).toEqual({ wanted: false }))
  })
})
