import { expect, test } from '../support/test'

test('Hélène clears three situations of her morning: a newcomer is answered, a request accepted, a question put off', async ({
  people,
}) => {
  const helene = await people.enter('helene')
  const page = await helene.opens('/today')
  const situations = page.getByRole('article')

  const newcomer = situations
    .filter({ hasText: 'attend une réponse à son premier message' })
    .filter({ hasText: 'Lire et répondre' })
    .first()
  const name = (await newcomer.getByRole('heading').innerText()).split(' attend')[0] ?? ''
  await newcomer.getByRole('link', { name: 'Lire et répondre' }).click()
  await page
    .getByLabel('Votre réponse')
    .fill(`Bienvenue, ${name.split(' ')[0]}. Passez me voir jeudi, je vous présente à l’équipe.`)
  await page
    .getByRole('button', { name: /^(Répondre|Commenter)$/ })
    .last()
    .click()
  await expect(helene.post('Passez me voir jeudi')).toContainText('Hélène Dargent')
  await page.goBack()
  await expect(situations.filter({ hasText: `${name} attend une réponse` })).toContainText(
    'Vous avez répondu',
  )

  const request = situations.filter({ hasText: /demandent? à rejoindre/ }).first()
  const asked = await request.getByRole('heading').innerText()
  await request.getByRole('button', { name: /^Accueillir/ }).click()
  await expect(page.getByText('Vous avez dix secondes.')).toBeVisible()
  await expect(situations.filter({ hasText: asked })).toHaveCount(0)

  const question = situations.filter({ hasText: 'Sans réponse depuis' }).first()
  const title = await question.getByRole('heading').innerText()
  await question.getByRole('button', { name: /^Pas maintenant/ }).click()
  await expect(page.getByText(/^Cela reviendra/)).toBeVisible()
  await expect(situations.filter({ hasText: title })).toHaveCount(0)
  await expect(page.getByText(/remises? à plus tard/)).toBeVisible()
})

test('Somebody who animates nothing is told kindly what the page is for', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/today')
  await expect(page.getByText('Cette page est celle des personnes qui animent')).toBeVisible()
})
