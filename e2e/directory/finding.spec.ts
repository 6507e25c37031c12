import { expect, test } from '../support/test'

test('A colleague is found by a name without its accents and with a typing mistake', async ({ people }) => {
  const zephyrin = await people.onTheList('Zéphyrin')
  const amina = await people.invite('Amina')
  const page = await amina.opens('/people')
  const mistaken = `Zephirin ${zephyrin.name.split(' ')[1]?.replace(/.$/, '')}`
  await page.getByLabel('Chercher une personne').fill(mistaken)
  await page.getByRole('link', { name: zephyrin.name }).first().click()
  await expect(amina.title).toContainText(zephyrin.name)
  await expect(page.getByText('Ni quand la personne s’est connectée, ni combien elle écrit.')).toBeVisible()
})

test('What somebody says of themselves stands on their page and leads to others who know the same', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const page = await amina.opens(`/people/${amina.id}`)
  await page
    .getByRole('button', { name: /Écrire ma présentation|Modifier ma présentation/ })
    .first()
    .click()
  await page.getByLabel('Une ou deux phrases sur vous').fill('Je règle les presses depuis onze ans.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByLabel('Ajouter un sujet que vous connaissez').fill('étanchéité')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByText('étanchéité').first()).toBeVisible()
  await bruno.opens(`/people/${amina.id}`)
  await expect(bruno.page.getByText('Je règle les presses depuis onze ans.')).toBeVisible()
  await bruno.page.getByRole('link', { name: 'étanchéité' }).click()
  await expect(bruno.page.getByRole('list', { name: 'Personnes' })).toContainText(amina.name)
})
