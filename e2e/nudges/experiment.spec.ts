import { listRules, setFamily } from '@osmose/shared/nudges/nudges.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'

test('Hélène sees whom a nudge would reach, starts it, and its experiment begins without a verdict', async ({
  people,
}) => {
  const helene = await people.enter('helene')
  const page = await helene.opens('/nudges')
  await page
    .getByRole('article')
    .filter({ hasText: 'Deux minutes pour votre page' })
    .getByRole('link', { name: /^Préparer/ })
    .click()
  const before = page.getByRole('region', { name: 'Avant de lancer' })
  await expect(before).toContainText('Expositions')
  await expect(before).toContainText('Effet décelable')
  await page
    .getByLabel('Ce que nous espérons, écrit avant de lancer')
    .fill('Un visage et un métier : on vous reconnaît, donc on vous répond.')
  await page.getByRole('button', { name: /^Lancer/ }).click()
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Lancer', exact: true }).click()
  await expect(page).toHaveURL(/\/experiments\//)
  await expect(helene.title).toHaveText('L’essai commence : aucun délai n’est encore écoulé.')
  await expect(page.getByRole('complementary', { name: 'Écrit avant le lancement' })).toContainText('Figé le')
})

test('A finished experiment gives its verdict in a sentence, with its interval and its two groups', async ({
  people,
}) => {
  const helene = await people.enter('helene')
  const { rules } = await helene.call(listRules, {})
  // Which verdict it is follows from the draw over this instance's own people.
  const finished = rules.flatMap(({ past }) => past)
  expect(finished).toHaveLength(1)
  const { id, verdict } = finished[0] ?? { id: '', verdict: undefined }
  expect(['inconclusive', 'helps', 'harms']).toContain(verdict?.code)
  const page = await helene.opens(`/experiments/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.getByRole('main')).toContainText('Témoin')
})

test('A finished test stays one click away from the list while another of its kind is prepared', async ({
  people,
}) => {
  const helene = await people.enter('helene')
  const page = await helene.opens('/nudges')
  const row = page.getByRole('article').filter({ has: page.getByRole('list', { name: 'Essai terminé' }) })
  await row.getByRole('list').getByRole('link').click()
  await expect(page).toHaveURL(/\/experiments\//)
  await helene.opens('/nudges')
  await row.getByRole('heading').getByRole('link').click()
  await expect(page).toHaveURL(/\/experiments\//)
})

test('A person reads in their settings what is kept about nudges, and stops a kind of them', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/settings')
  const wanted = page.getByRole('switch', { name: 'Aider à répondre' })
  await expect(wanted).toBeChecked()
  await amina.presses(wanted, setFamily)
  await expect(wanted).not.toBeChecked()
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Aider à répondre' })).not.toBeChecked()
})
