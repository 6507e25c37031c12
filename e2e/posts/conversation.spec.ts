import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A post that was deleted by mistake comes back by one press', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const post = await amina.writes(community, 'Un texte à garder.', `Titre ${word}`)
  const page = await amina.opens('/')
  await amina.post(word).getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect(amina.post(word)).toBeHidden()
  await page
    .getByRole('region', { name: 'Ce qui vient de se passer' })
    .getByRole('button', { name: 'Annuler' })
    .click()
  await expect(page.getByText('C’est revenu.')).toBeVisible()
  await page.goto(`/posts/${post.id}`)
  await expect(amina.title).toContainText(word)
})

test('Somebody who is named with @ is told, and the name leads to their page', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const page = await amina.opens(`/write?community=${community.slug}`)
  const text = page.getByLabel('Votre texte')
  await text.pressSequentially(`Une idée de @${bruno.name.slice(0, 9)}`)
  await page.getByRole('option', { name: new RegExp(bruno.name) }).click()
  await expect(page.getByRole('textbox', { name: 'Votre texte' })).toContainText(`Une idée de @${bruno.name}`)
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  await page.getByRole('article').getByRole('link', { name: bruno.name }).first().click()
  await expect(amina.title).toContainText(bruno.name)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText(`${amina.name} vous nomme`)
})
