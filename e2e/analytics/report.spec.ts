import { listPeople } from '@osmose/shared/directory/directory.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'

test('Nadège reads a month, opens a definition, takes the figures along, and finds no person in them', async ({
  people,
}) => {
  const nadege = await people.enter('nadege')
  const page = await nadege.opens('/reports')
  await expect(nadege.title).toContainText(/^En \p{L}+( \d{4})?, le réseau a servi à/u)
  await page
    .getByRole('button', { name: 'Taux d’adoption' })
    .or(page.getByRole('button', { name: 'Adoption' }))
    .first()
    .click()
  const definition = page.getByRole('dialog', { name: /^Définition/ })
  await expect(definition).toContainText('Formule')
  await expect(definition).toContainText('Exclusions')
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()

  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exporter en CSV' }).click()
  const download = await arriving
  const figures = await (await download.createReadStream()).toArray()
  const csv = Buffer.concat(figures as Buffer[]).toString()
  expect(csv).toContain('Seuil')

  const colleagues: string[] = []
  for (let cursor: string | undefined; ;) {
    const found = await nadege.call(listPeople, { query: { cursor } })
    colleagues.push(...found.items.map(({ name }) => name))
    if (!found.nextCursor) break
    cursor = found.nextCursor
  }
  expect(colleagues.length).toBeGreaterThan(200)
  const shown = await page.getByRole('main').innerText()
  expect(colleagues.filter((name) => shown.includes(name) || csv.includes(name))).toEqual([])

  await page.getByLabel('Mois du rapport').selectOption({ index: 1 })
  await expect(nadege.title).toContainText(/^En \p{L}+/u)
})

test('Étienne sees what human resources see of him: groups, what stays hidden, and who opened the report', async ({
  people,
}) => {
  const nadege = await people.enter('nadege')
  await nadege.opens('/reports')
  await expect(nadege.title).toContainText(/^En \p{L}+/u)
  const etienne = await people.enter('etienne')
  const page = await etienne.opens('/me/seen')
  await expect(etienne.title).toContainText(
    'Les RH lisent des groupes, jamais des personnes. Vous comptez dans trois groupes',
  )
  await expect(page.getByRole('complementary').filter({ hasText: 'Qui a ouvert le rapport' })).toContainText(
    'Nadège Rousseau',
  )
  await expect(page.getByText('une note ou un rang : il n’en existe pas')).toBeVisible()
})

test('Nobody but human resources opens the reports', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/reports')
  await expect(page.getByText('n’existe pas, ou n’est pas ouverte à votre compte')).toBeVisible()
})
