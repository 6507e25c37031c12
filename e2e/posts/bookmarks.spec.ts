import { deletePost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A post is kept with a note and found again by it', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const [word, note] = [aWord(), aWord()]
  const post = await amina.writes(community, `Le réglage du ${word} est dans la fiche.`)

  const page = await bruno.opens(`/posts/${post.id}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Garder en signet' }).click()
  await page.getByLabel('Votre note').fill(`Pour le ${note}`)
  await page.getByText('Demain matin').click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(page.getByText(/^Gardé dans vos signets\. Rappel/)).toBeVisible()

  await bruno.opens('/bookmarks')
  await page.getByRole('searchbox', { name: 'Chercher dans vos notes' }).fill(note.toUpperCase())
  await expect(page.getByRole('heading', { name: 'Trouvés dans vos notes' })).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: note })
  await expect(row).toContainText('Rappel')
  await checkAccessibility(page)
  await row.getByRole('button', { name: 'Retirer' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(row).toHaveCount(1)
})

test('One key keeps the chosen post; what its place closed stays as a note', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await amina.writes(community, `À garder : ${word}`)
  const page = await bruno.opens(`/communities/${community.slug}`)
  await bruno.post(word).focus()
  await page.keyboard.press('s')
  await expect(page.getByText('Gardé dans vos signets.')).toBeVisible()
  await bruno.opens('/bookmarks')
  await expect(page.getByRole('link', { name: new RegExp(word) })).toBeVisible()
  await amina.call(deletePost, { params: { postId: post.id } })
  await bruno.opens('/bookmarks')
  await expect(page.getByText('Contenu qui ne vous est plus ouvert')).toBeVisible()
  await expect(page.getByText(word)).toHaveCount(0)
})
