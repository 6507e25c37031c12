import { screen, within } from '@testing-library/react'
import {
  changeReportSettings,
  listReports,
  readReport,
  type Report,
} from '@osmose/shared/analytics/analytics.contract'
import { meAs, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const report: Report = {
  month: '2026-10',
  from: '2026-10-04',
  to: '2026-10-31',
  computedAt: '2026-11-03T05:05:00.000Z',
  k: 10,
  target: 70,
  total: null,
  breakdowns: [],
  changes: null,
  definitions: [],
}
const aReport = (roles: ('hr' | 'admin')[], settings = { k: 10, target: 70 }) =>
  aServer(meAs(soline, { roles }))
    .on(listReports, () => ({
      months: [{ month: report.month, computedAt: report.computedAt }],
      next: { month: '2026-11', on: '2026-12-03' },
      settings: { ...settings, can: { change: roles.includes('admin') } },
    }))
    .on(readReport, { report, trend: [] })
const panel = () => screen.findByRole('region', { name: 'Réglages du rapport' })

describe('the settings of the report', () => {
  it('are told in words to those who read it, and are not theirs to change', async () => {
    await renderRoute('/reports', aReport(['hr']))
    const settings = within(await panel())
    expect(settings.getByText('Un groupe est montré à partir de dix personnes.')).toBeTruthy()
    expect(settings.getByText(/^L’adoption visée est de 70/)).toBeTruthy()
    expect(settings.getByText(/^C’est l’administration qui règle/)).toBeTruthy()
    expect(settings.queryByRole('button')).toBeNull()
  })

  it('let an administrator raise the threshold once the consequence is read, never lower it', async () => {
    const settings = { k: 10, target: 70 }
    const server = aReport(['hr', 'admin'], settings).on(changeReportSettings, ({ body }) =>
      Object.assign(settings, body),
    )
    const { user } = await renderRoute('/reports', server)
    await user.click(within(await panel()).getByRole('button', { name: 'Changer ces réglages' }))
    const threshold = screen.getByLabelText('Seuil')
    expect(within(threshold).getAllByRole<HTMLOptionElement>('option')[0]?.value).toBe('10')
    await user.selectOptions(threshold, '15')
    await user.selectOptions(screen.getByLabelText('Adoption visée'), '')
    await user.click(screen.getByRole('button', { name: 'Garder ces réglages' }))
    expect(server.countOf(changeReportSettings)).toBe(0)
    const question = await screen.findByRole('alertdialog')
    await user.click(within(question).getByRole('button', { name: 'Monter le seuil' }))
    await screen.findByText('Un groupe est montré à partir de quinze personnes.')
    expect(settings).toEqual({ k: 15, target: null })
  })

  it('say why the threshold stays when somebody raised it meanwhile', async () => {
    const server = aReport(['hr', 'admin']).on(changeReportSettings, () => {
      throw new Refusal(409, { code: 'analytics.threshold_only_rises', data: { k: 20 } })
    })
    const { user } = await renderRoute('/reports', server)
    await user.click(within(await panel()).getByRole('button', { name: 'Changer ces réglages' }))
    await user.click(screen.getByRole('button', { name: 'Garder ces réglages' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Le seuil peut monter, jamais descendre.')
  })
})
