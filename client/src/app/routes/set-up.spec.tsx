import { screen, waitFor } from '@testing-library/react'
import { readMe } from '@osmose/shared/identity/identity.contract'
import { checkSetupCode, readInstance, setUp } from '@osmose/shared/organisation/organisation.contract'
import { meAs, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServerForNobody, renderRoute } from '../../../test/render-route'

const aNewServer = () =>
  aServerForNobody()
    .on(readInstance, {
      name: null,
      locale: 'fr',
      kind: 'new',
      version: '0.1.0',
      mailConfigured: false,
      cast: [],
    })
    .on(checkSetupCode, {})

describe('the first run', () => {
  it('awaits whoever opens an empty Osmose', async () => {
    const { address } = await renderRoute('/', aNewServer())
    await waitFor(() => expect(address()).toBe('/set-up'))
  })

  it('refuses a wrong code before it asks for more, and keeps what was typed', async () => {
    const server = aNewServer()
    server.on(checkSetupCode, ({ body }) => {
      if (body.setupCode !== '7F2K-91QD') throw new Refusal(403, { code: 'organisation.setup_code_wrong' })
      return {}
    })
    const { user } = await renderRoute('/set-up', server)
    const field = await screen.findByLabelText<HTMLInputElement>('Code d’installation')
    await user.type(field, '7F2K-91Q')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    expect(await screen.findByText('Ce n’est pas le code que le serveur a affiché.')).toBeTruthy()
    expect(field.value).toBe('7F2K-91Q')
    await user.type(field, 'D')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    expect(await screen.findByLabelText('Nom de l’organisation')).toBeTruthy()
  })

  it('stays where it is while the server cannot be asked about the code', async () => {
    const server = aNewServer()
    server.on(checkSetupCode, () => {
      throw new Refusal(429, { code: 'too_many_requests' })
    })
    const { user } = await renderRoute('/set-up', server)
    const field = await screen.findByLabelText<HTMLInputElement>('Code d’installation')
    await user.type(field, '7F2K-91QD')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(field.value).toBe('7F2K-91QD')
  })

  it('asks for one thing at a time and writes once, at the end', async () => {
    const server = aNewServer()
    server.on(setUp, () => {
      server.on(readMe, meAs(soline, { roles: ['admin'] }))
      return { personId: soline.id }
    })
    const { user, address } = await renderRoute('/set-up', server)
    await user.click(await screen.findByRole('button', { name: 'Continuer' }))
    expect(await screen.findByText('À remplir.')).toBeTruthy()
    await user.type(screen.getByLabelText('Code d’installation'), '7F2K-91QD')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    await user.type(await screen.findByLabelText('Nom de l’organisation'), 'Ateliers Mérand')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    await user.type(await screen.findByLabelText('Nom'), 'Ewa Nowicka')
    await user.type(screen.getByLabelText('Adresse e-mail'), 'ewa@merand.example')
    await user.type(screen.getByLabelText('Mot de passe'), 'court')
    await user.click(screen.getByRole('button', { name: 'Installer Osmose' }))
    expect(await screen.findByText('Au moins 12 signes.')).toBeTruthy()
    expect(server.countOf(setUp)).toBe(0)
    await user.type(screen.getByLabelText('Mot de passe'), ' mais pas trop')
    await user.click(screen.getByRole('button', { name: 'Installer Osmose' }))
    await user.click(await screen.findByRole('button', { name: 'Plus tard, sans fichier' }))
    await waitFor(() => expect(address()).toBe('/'))
    expect(server.countOf(setUp)).toBe(1)
  })
})
