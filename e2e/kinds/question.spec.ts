import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Two questions are joined, the page of the one leads to the other, and they part again', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const original = await bruno.asks(community, `Comment serrer le ${word} ?`)
  const same = await amina.asks(community, `Serrage du ${word} ?`)
  await bruno.listensAt(`/posts/${same.id}`)
  const page = await amina.opens(`/posts/${same.id}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Réunir avec une autre question' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(word)
  await dialog.getByRole('searchbox').press('Enter')
  await dialog
    .getByRole('listitem')
    .filter({ hasText: `Comment serrer le ${word}` })
    .getByRole('button', { name: 'Réunir' })
    .click()
  await expect(bruno.page.getByText('La même question est posée ici')).toBeVisible()
  await checkAccessibility(bruno.page)
  await bruno.page.getByRole('link', { name: `Comment serrer le ${word}` }).click()
  await expect(bruno.title).toContainText('Comment serrer')
  expect(bruno.page.url()).toContain(original.id)
  await page.getByRole('button', { name: 'Les séparer' }).click()
  await expect(page.getByText('La même question est posée ici')).toHaveCount(0)
})
