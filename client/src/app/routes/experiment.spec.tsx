import { screen, within } from '@testing-library/react'
import {
  readExperiment,
  readPending,
  setExperimentState,
  type Experiment,
  type Verdict,
} from '@osmose/shared/nudges/nudges.contract'
import { meAs } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { anExperiment, experimentId, helene, inconclusive } from '../../../test/nudges'
import { aServer, renderRoute } from '../../../test/render-route'

describe('the result of a test', () => {
  const open = (fields: Partial<Experiment> = {}, locale: 'fr' | 'en' = 'fr') => {
    const server = aServer(meAs(helene, { roles: ['communityManager'], locale }))
      .on(readPending, { nudge: null })
      .on(readExperiment, anExperiment(fields))
    return renderRoute(`/experiments/${experimentId}`, server, locale).then((view) => ({ ...view, server }))
  }

  it('is a sentence to the last printed digit, with rates, interval, table and what was promised', async () => {
    const { user } = await open()
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Non concluant : nous ne pouvons pas dire si ce coup de pouce aide.',
    )
    expect(
      screen.getByText(
        'L’écart mesuré est de +10,0 points, mais il peut aller de −3,9 à +21,9. Un effet de moins de 18,5 points échappait à cet essai ; cela ne prouve pas que ce message ne sert à rien.',
      ),
    ).toBeTruthy()
    expect(screen.getByText('96 sur 240, 40,0 %')).toBeTruthy()
    expect(screen.getByText('18 sur 60, 30,0 %')).toBeTruthy()
    expect(screen.getByText('Garde-fous, tous tenus')).toBeTruthy()
    expect(
      screen.getByText('« 300 personnes attendues en 8 semaines, effet décelable 18,5 points. »'),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Voir le tableau' }))
    const table = await screen.findByRole('table')
    expect(within(table).getByRole('row', { name: /Tout l’essai \+10,0 points −3,9 à \+21,9/ })).toBeTruthy()
  })

  it('says the same in English', async () => {
    await open({}, 'en')
    expect(
      await screen.findByText(
        'The measured difference is +10.0 points, but it may go from −3.9 to +21.9. An effect of less than 18.5 points escaped this test; this does not prove that the message is useless.',
      ),
    ).toBeTruthy()
  })

  it.each([
    [
      'hidden_sample_ratio',
      'Résultat caché : les deux groupes n’ont pas les tailles promises par le tirage.',
    ],
    ['too_few', 'Rien à montrer : l’un des deux groupes est trop petit.'],
    ['nothing_yet', 'L’essai commence : aucun délai n’est encore écoulé.'],
  ] as const)('shows no figure when it is %s', async (code, title) => {
    await open({ verdict: { code } })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
    expect(screen.queryByText(/sur 240/)).toBeNull()
    expect(screen.queryByText('L’écart entre les deux groupes')).toBeNull()
  })

  it.each([
    [
      { code: 'helps', difference: { estimate: 0.075, low: 0.005134, high: 0.136719 } },
      'Ce coup de pouce aide : +7,5 points.',
    ],
    [
      { code: 'harms', difference: { estimate: -0.062, low: -0.12, high: -0.004 } },
      'Ce coup de pouce dessert : −6,2 points.',
    ],
    [{ code: 'too_early' }, 'Trop tôt pour conclure.'],
  ] as const)('says %j', async (fields, title) => {
    await open({ verdict: { ...inconclusive, ...fields } as Verdict })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
  })

  it('is stopped with a note', async () => {
    const { user, server } = await open({
      state: 'running',
      endedAt: null,
      can: { pause: true, resume: false, end: true, note: true },
    })
    server.on(setExperimentState, ({ body }) => anExperiment({ state: 'ended', note: body.note ?? '' }))
    await user.click(await screen.findByRole('button', { name: 'Arrêter et noter' }))
    const dialog = await screen.findByRole('dialog', { name: 'Arrêter et noter', hidden: true })
    await user.type(within(dialog).getByLabelText('Ce que nous en retenons'), 'Trop peu de monde.')
    await user.click(within(dialog).getByRole('button', { name: 'Arrêter et noter', hidden: true }))
    await screen.findByText('Trop peu de monde.')
    expect(server.asked.find(({ name }) => name === setExperimentState.name)?.body).toEqual({
      state: 'ended',
      note: 'Trop peu de monde.',
    })
  })

  it('claims no guardrail while too little was sent, and is not urged to an early end', async () => {
    await open({
      state: 'running',
      endedAt: null,
      plannedEndAt: '2126-10-19T08:00:00.000Z',
      verdict: { code: 'nothing_yet' },
      guardrails: { refused: null, refusedLimit: 0.05, ignored: null, ignoredLimit: 0.6, outsideHours: 0 },
      can: { pause: true, resume: false, end: true, note: true },
    })
    const guards = (await screen.findByRole('heading', { name: 'Garde-fous' })).closest('section')!
    expect(guards.querySelectorAll('[data-state="unproven"]')).toHaveLength(3)
    expect(within(guards).getByText('aucun jusqu’ici')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Arrêter et noter' }).className).not.toContain('primary')
  })

  it('is closed to others in the words of what does not exist', async () => {
    const server = aServer()
      .on(readPending, { nudge: null })
      .on(readExperiment, () => {
        throw new Refusal(403, { code: 'forbidden' })
      })
    await renderRoute(`/experiments/${experimentId}`, server)
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Cette page n’existe pas, ou n’est pas ouverte à votre compte',
      }),
    ).toBeTruthy()
  })
})
