import { screen } from '@testing-library/react'
import { aServerForNobody, renderRoute } from '../../../test/render-route'

describe('pages that anybody may read', () => {
  it('says before signing in who sees what and how long it is kept', async () => {
    await renderRoute('/privacy', aServerForNobody())
    await screen.findByRole('heading', { level: 1, name: 'Vos données, en clair' })
    expect(screen.getByText(/^90 jours, pour des comptes de groupes/)).toBeTruthy()
    expect(screen.getByText('13 mois, un oui ou un non par jour')).toBeTruthy()
  })

  it('does not claim an accessibility that nobody has audited', async () => {
    await renderRoute('/accessibility', aServerForNobody(), 'en')
    await screen.findByRole('heading', { level: 1, name: 'Accessibility: not audited yet' })
  })
})
