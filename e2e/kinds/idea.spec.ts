import { publishPost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('An idea gathers votes, moves on with a reason, and those concerned hear of it', async ({ people }) => {
  test.setTimeout(90_000)
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const page = await bruno.opens(`/write?community=${community.slug}&kind=idea`)
  await page.getByLabel('Titre').fill(`Un banc près du ${word}`)
  await page.getByLabel('Votre texte').click()
  await page.keyboard.type('On attend debout, sous la pluie.')
  await page.getByRole('button', { name: 'Proposer cette idée' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()

  await amina.opens(`/communities/${community.slug}/ideas`)
  await bruno.listensAt(`/communities/${community.slug}/ideas`)
  const mine = amina.post(word)
  await mine.getByRole('button', { name: /Donner ma voix/ }).click()
  await expect(mine.getByRole('button', { name: /Reprendre ma voix/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(bruno.post(word).getByRole('button', { name: 'Donner ma voix, 1 aujourd’hui' })).toBeVisible()

  await mine.getByRole('button', { name: 'Dire ce qu’elle devient' }).click()
  const dialog = amina.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Faire savoir' }).click()
  await expect(dialog.getByText('Une raison est due')).toBeVisible()
  await dialog.getByLabel('Pourquoi').fill('Il reste des chutes d’inox, on essaie.')
  await checkAccessibility(amina.page)
  await dialog.getByRole('button', { name: 'Faire savoir' }).click()
  await expect(bruno.post(word)).toContainText('Il reste des chutes d’inox')
  await expect(bruno.post(word).locator('[aria-current=step]')).toContainText('étudiée')
  await checkAccessibility(bruno.page)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText('Une idée que vous suivez avance')
})

test('The ideas of a community stand in the order one asks for', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const [first, last] = [aWord(), aWord()]
  for (const word of [first, last])
    await amina.call(publishPost, {
      params: { communityId: community.id },
      body: { kind: 'idea', title: `Idée ${word}`, text: 'Par où commencer.' },
    })
  const page = await amina.opens(`/communities/${community.slug}/ideas`)
  await amina
    .post(first)
    .getByRole('button', { name: /Donner ma voix/ })
    .click()
  await expect(amina.post(first).getByRole('button', { name: /Reprendre ma voix/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Les plus récentes' }).check({ force: true })
  await expect(page.locator('article').first()).toContainText(last)
  await page.getByRole('radio', { name: 'Les plus soutenues' }).check({ force: true })
  await page.reload()
  await expect(page.locator('article').first()).toContainText(first)
})
