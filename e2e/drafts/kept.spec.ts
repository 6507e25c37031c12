import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Without a network, and where the server says no, every word stays where it was written', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await amina.writes(community, `Le ${word} est là.`)

  // What the page behind the sheet is made of is there before the network goes.
  await (await bruno.opens('/')).waitForLoadState('networkidle')
  const page = await bruno.opens(`/write?community=${community.slug}`)
  await expect(page.getByLabel('Titre')).toBeFocused()
  await page.keyboard.type(`Titre ${word}`)
  await page.keyboard.press('Enter')
  await expect(page.locator('[contenteditable=true]')).toBeFocused()
  await page.keyboard.type('Écrit dans le tunnel.')
  await bruno.context.setOffline(true)
  await page.keyboard.type(' Encore un mot.')
  await expect(page.getByText(/^Gardé à .* sur cet appareil seulement$/)).toBeVisible()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('button', { name: 'Reprendre' }).click()
  await expect(page.locator('[contenteditable=true]')).toHaveText('Écrit dans le tunnel. Encore un mot.')
  await bruno.context.setOffline(false)
  await expect(page.getByText(/^Gardé à/)).toBeVisible()

  await bruno.opens(`/posts/${post.id}`)
  await page.locator('#reply-text').fill('Une réponse refusée')
  await page.route(/comments$/, (route) =>
    route.fulfill({ status: 403, json: { code: 'posts.members_only', status: 403, requestId: 'x' } }),
  )
  await page.getByRole('button', { name: 'Commenter' }).click()
  await page.getByRole('listitem').getByRole('button', { name: 'Reprendre' }).click()
  await expect(page.locator('#reply-text')).toHaveValue('Une réponse refusée')

  await amina.opens(`/posts/${post.id}`)
  const hers = amina.page
  await hers.getByRole('button', { name: 'Autres gestes' }).first().click()
  await hers.getByRole('menuitem', { name: 'Modifier' }).click()
  const dialog = hers.getByRole('dialog')
  const text = dialog.locator('[contenteditable=true]')
  await text.press('Control+End')
  await hers.keyboard.type(' Pour de bon.')
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Vos changements ne sont pas enregistrés.')
  await hers.reload()
  await hers.getByRole('button', { name: 'Autres gestes' }).first().click()
  await hers.getByRole('menuitem', { name: 'Modifier' }).click()
  await expect(text).toContainText('Pour de bon.')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(amina.post(word)).toContainText('Pour de bon.')
})
