import { screen, waitFor, within } from '@testing-library/react'
import { editMySettings } from '@osmose/shared/directory/directory.contract'
import { changePassword, endSession, listSessions } from '@osmose/shared/identity/identity.contract'
import { anId } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const at = '2026-11-20T08:00:00.000Z'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const session = (device: string, current: boolean) => ({
  id: anId(),
  device,
  network: '127.0.0.1',
  createdAt: at,
  seenAt: at,
  current,
})
const aServerWith = () =>
  aServer().on(listSessions, { items: [session(iphone, false), session(firefox, true)] })

describe('my settings', () => {
  it('opens with when my evenings begin', async () => {
    await renderRoute('/settings', aServerWith())
    expect(
      await screen.findByRole('heading', { level: 1, name: /rien ne vous parvient après 18\u00a0h\u00a030/ }),
    ).toBeTruthy()
  })

  it('keeps a change of my days as it is made', async () => {
    const server = aServerWith().on(editMySettings, ({ body }) => ({
      locale: 'fr' as const,
      timeZone: 'Europe/Paris',
      workingHours: body.workingHours ?? { days: [], start: '07:30', end: '18:30' },
    }))
    const { user } = await renderRoute('/settings', server)
    await user.click(await screen.findByRole('button', { name: 'ven.' }))
    await screen.findByText('Enregistré.')
    expect(server.asked.find(({ name }) => name === editMySettings.name)?.body).toEqual({
      workingHours: { days: [1, 2, 3, 4], start: '07:30', end: '18:30' },
    })
  })

  it('puts my hours back when they could not be kept', async () => {
    const server = aServerWith().on(editMySettings, () => {
      throw new Refusal(500, { code: 'internal' })
    })
    const { user } = await renderRoute('/settings', server)
    await user.selectOptions(await screen.findByLabelText('Fin'), '20:00')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/20/)
    await screen.findByText('Ce réglage n’est pas parti. Réessayez.')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/18\u00a0h\u00a030/),
    )
  })

  it('shows where my account is open and ends one of them', async () => {
    const server = aServerWith().on(endSession, {})
    const { user } = await renderRoute('/settings', server)
    await screen.findByText('Firefox sur Linux')
    await user.click(screen.getByRole('button', { name: 'Terminer la session de Safari sur iPhone' }))
    await screen.findByText(/session terminée/)
    expect(server.countOf(endSession)).toBe(1)
  })

  it('says beside the field that the current password is not the right one', async () => {
    const server = aServerWith().on(changePassword, () => {
      throw new Refusal(403, { code: 'identity.wrong_password' })
    })
    const { user } = await renderRoute('/settings', server)
    await user.click(await screen.findByRole('button', { name: 'Changer mon mot de passe' }))
    await user.type(screen.getByLabelText('Mot de passe actuel'), 'autre')
    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'une phrase assez longue')
    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }))
    await screen.findByText('Ce n’est pas votre mot de passe actuel.')
    expect(screen.getByLabelText('Mot de passe actuel').getAttribute('aria-invalid')).toBe('true')
  })

  it('switches the shortcuts of one letter off', async () => {
    const { user } = await renderRoute('/settings', aServerWith())
    const region = await screen.findByRole('region', { name: 'Langue et apparence' })
    await user.click(within(region).getByRole('switch', { name: /Raccourcis clavier/ }))
    expect(localStorage.getItem('osmose.shortcuts')).toBe('off')
  })
})
