import { screen, waitFor } from '@testing-library/react'
import { enterDemo, readMe, signIn } from '@osmose/shared/identity/identity.contract'
import { readInstance } from '@osmose/shared/organisation/organisation.contract'
import { anId, meAs, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServerForNobody, renderRoute } from '../../../test/render-route'

describe('signing in', () => {
  it('is asked of whoever comes without a session, and leads back to the page they wanted', async () => {
    const server = aServerForNobody()
    server.on(signIn, () => {
      server.on(readMe, meAs(soline))
      return { personId: soline.id }
    })
    const { user, address } = await renderRoute('/questions?show=unanswered', server)
    await user.type(await screen.findByLabelText('Adresse e-mail'), 'Soline.Abgrall@merand.example')
    await user.type(screen.getByLabelText('Mot de passe'), 'une phrase assez longue')
    await user.click(screen.getByRole('button', { name: 'Me connecter' }))
    await screen.findByRole('heading', { level: 1, name: 'Questions' })
    expect(address()).toBe('/questions?show=unanswered')
    expect(server.asked.find(({ name }) => name === 'identity.sign_in')?.body).toMatchObject({
      email: 'soline.abgrall@merand.example',
    })
  })

  it('says that address and password do not belong together, without saying which', async () => {
    const server = aServerForNobody().on(signIn, () => {
      throw new Refusal(401, { code: 'identity.wrong_email_or_password' })
    })
    const { user } = await renderRoute('/signin', server)
    await user.type(await screen.findByLabelText('Adresse e-mail'), 'a@b.example')
    await user.type(screen.getByLabelText('Mot de passe'), 'faux')
    await user.click(screen.getByRole('button', { name: 'Me connecter' }))
    expect((await screen.findByRole('alert')).textContent).toContain('ne vont pas ensemble')
  })

  it('says beside the field what is missing before asking the server', async () => {
    const server = aServerForNobody()
    const { user } = await renderRoute('/signin', server)
    await user.click(await screen.findByRole('button', { name: 'Me connecter' }))
    expect((await screen.findByLabelText('Mot de passe')).getAttribute('aria-invalid')).toBe('true')
    expect(server.countOf(signIn)).toBe(0)
  })

  it('lets one write in the field one chose, whatever is missing elsewhere', async () => {
    const { user } = await renderRoute('/signin', aServerForNobody())
    await user.click(await screen.findByRole('button', { name: 'Me connecter' }))
    const address = await screen.findByLabelText<HTMLInputElement>(/^Adresse/)
    await user.click(address)
    await user.keyboard('soline')
    expect(address.value).toBe('soline')
    expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toBe('')
  })

  it.each([
    ['soline', 'employee', '/'],
    ['helene', 'communityManager', '/today'],
    ['nadege', 'hr', '/reports'],
    ['ewa', 'admin', '/admin?section=content'],
    ['karim', 'newcomer', '/first-steps'],
  ] as const)(
    'lets a visitor of the demonstration enter as somebody in one press: %s',
    async (key, role, where) => {
      const name = key === 'soline' ? 'Soline Abgrall' : `Hélène ${key}`
      const server = aServerForNobody()
      server.on(readInstance, {
        name: 'Ateliers Mérand',
        locale: 'fr',
        kind: 'demo',
        version: '0.1.0',
        mailConfigured: false,
        cast: [
          { id: anId(), key, name, role, title: 'opératrice', department: 'Production', site: 'Nantes' },
        ],
      })
      server.on(enterDemo, ({ body }) => {
        expect(body.key).toBe(key)
        server.on(readMe, meAs(soline, { roles: role === 'employee' || role === 'newcomer' ? [] : [role] }))
        return { personId: anId() }
      })
      const { user, address } = await renderRoute('/signin', server)
      await user.click(await screen.findByRole('button', { name: `Entrer comme ${name}` }))
      await waitFor(() => expect(address()).toBe(where))
    },
  )

  it('never leads to another site', async () => {
    const server = aServerForNobody()
    server.on(signIn, () => {
      server.on(readMe, meAs(soline))
      return { personId: soline.id }
    })
    const { user, address } = await renderRoute('/signin?next=//evil.example/', server)
    await user.type(await screen.findByLabelText('Adresse e-mail'), 'a@b.example')
    await user.type(screen.getByLabelText('Mot de passe'), 'une phrase')
    await user.click(screen.getByRole('button', { name: 'Me connecter' }))
    await waitFor(() => expect(address()).toBe('/'))
  })
})
