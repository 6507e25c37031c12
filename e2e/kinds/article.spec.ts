import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('An article shows its summary in the feed and its length before it is read', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}&kind=article`)
  await page.getByLabel('Titre').fill(`Neuf jours à ${word}`)
  await page.getByLabel('Résumé').fill('Quatre cuves et un voisin qui prête son palan.')
  await page.getByLabel('Votre texte').click()
  await page.keyboard.type('Le camion est arrivé avec deux heures d’avance.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()

  await bruno.opens('/')
  await expect(bruno.post(word)).toContainText('un voisin qui prête son palan')
  await expect(bruno.post(word)).toContainText('une minute de lecture')
  await expect(bruno.post(word)).not.toContainText('deux heures d’avance')
  await bruno.post(word).getByRole('link', { name: 'Lire l’article' }).click()
  await expect(bruno.page.getByText('deux heures d’avance')).toBeVisible()
})
