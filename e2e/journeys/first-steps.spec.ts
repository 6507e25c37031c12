import { skipStep } from '@osmose/shared/journeys/journeys.contract'
import { expect, test } from '../support/test'

test('Karim leaves the one step that is left aside, and his first steps are done', async ({ people }) => {
  const karim = await people.enter('karim')
  const page = await karim.opens('/first-steps')
  await expect(karim.title).toContainText('Bonjour Karim')
  const profile = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^Me faire reconnaître/ }) })
  await profile.getByRole('button', { name: 'Passer : Me faire reconnaître' }).click()
  await expect(karim.title).toHaveText('Vos premiers pas sont faits.')
})

test('A newcomer takes first steps at their own pace: their hours, a thank-you, and one step left aside for later', async ({
  people,
}) => {
  const noe = await people.invite('Noé')
  const page = await noe.opens('/first-steps')
  await expect(noe.title).toContainText('Bonjour Noé, bienvenue à Nantes.')
  const step = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) })
  await page.getByRole('button', { name: 'C’est bien cela' }).click()
  await expect(step('Mes heures et ma langue').getByRole('heading')).toContainText('fait')
  await page
    .getByRole('button', { name: /^Rejoindre / })
    .first()
    .click()
  await expect(step('Rejoindre trois communautés')).toContainText('1 sur 3')
  await page.getByRole('button', { name: /^Remercier/ }).click()
  await expect(step('Une première réaction').getByRole('heading')).toContainText('fait')
  await noe.presses(page.getByRole('button', { name: 'Passer : Me faire reconnaître' }), skipStep)
  await page.reload()
  await expect(step('Une première réaction').getByRole('heading')).toContainText('fait')
  await page.getByRole('button', { name: 'Reprendre : Me faire reconnaître' }).click()
  await page.getByRole('button', { name: 'Mes initiales suffisent' }).click()
  await page.getByLabel('Une ligne sur moi').fill('Je remets les machines d’aplomb.')
  await page.getByRole('button', { name: 'français' }).last().click()
  await page.getByRole('button', { name: 'Ajouter à ma page' }).click()
  await expect(step('Me faire reconnaître').getByRole('heading')).toContainText('fait')
})

test('A newcomer who prefers to read is asked no more, and may change their mind', async ({ people }) => {
  const noe = await people.invite('Noé')
  const page = await noe.opens('/first-steps')
  await page.getByRole('button', { name: 'Je préfère lire, ne plus me le proposer' }).click()
  await expect(noe.title).toContainText('Vous préférez lire.')
  await noe.opens('/')
  await expect(page.getByRole('link', { name: 'Faire un pas' })).toBeHidden()
  await noe.opens('/first-steps')
  await page.getByRole('button', { name: 'Me les proposer de nouveau' }).click()
  await expect(noe.title).toContainText('Bonjour Noé')
})

test('A newcomer introduces themselves in three answers, and reads them over before they go out', async ({
  people,
}) => {
  const [amina, noe] = await people.pair('Amina', 'Noé')
  const community = await amina.founds()
  await noe.joins(community)
  const page = await noe.opens('/first-steps')
  await page.getByLabel('Votre métier ?').fill('Cariste, onze ans de quai')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ce que l’on lira' })
  await expect(dialog).toContainText('Cariste, onze ans de quai')
  await dialog.getByRole('button', { name: 'Publier ma présentation' }).click()
  await expect(page.getByText('Votre présentation est en ligne.')).toBeVisible()
  await amina.opens(`/communities/${community.slug}`)
  await expect(amina.post('Cariste, onze ans de quai')).toContainText(noe.name)
})
