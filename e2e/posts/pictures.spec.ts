import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, phone, settled } from '../support/looks'
import { aPicture } from '../support/picture'
import { checkTargets } from '../support/targets'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('On a phone every tool is at hand, and images nobody has described are counted before they go out', async ({
  people,
}) => {
  const amina = await people.invite('Amina', {}, { viewport: phone, hasTouch: true })
  const community = await amina.founds()
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}`)
  const tools = page.getByRole('toolbar', { name: 'Mise en forme' })
  const more = tools.getByRole('button', { name: 'Plus d’outils' })
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await settled(page)
    await expect(tools.getByRole('button')).toHaveCount(7)
    for (const tool of await tools.getByRole('button').all()) await expect(tool).toBeInViewport({ ratio: 1 })
    await more.tap()
    await expect(tools.getByRole('button')).toHaveCount(14)
    for (const tool of await tools.getByRole('button').all()) await expect(tool).toBeInViewport({ ratio: 1 })
    await fitsSideways(page)
    await checkTargets(page)
    await more.press('ArrowLeft')
    await expect(tools.getByRole('button', { name: 'Raccourcis et signes' })).toBeFocused()
    await more.tap()
    await more.press('ArrowLeft')
    await expect(tools.getByRole('button', { name: 'Image' })).toBeFocused()
  }

  await page.getByLabel('Titre').fill(word)
  const buffer = await aPicture(page, 320, 240)
  const pictures = ['a', 'b'].map((name) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer }))
  await tools.locator('input[accept="image/*"]').setInputFiles(pictures)
  const reminder = page.getByRole('status').filter({ hasText: 'pas de description' })
  await expect(reminder).toContainText('2 images n’ont pas de description.')
  await checkAccessibility(page)
  await reminder.getByRole('button', { name: 'Décrire' }).tap()
  const fields = page.getByLabel(/Que voit-on/)
  await expect(fields.first()).toBeFocused()
  await expect(fields.first()).toBeInViewport({ ratio: 1 })
  await page.keyboard.insertText('Quatre cuves dans un chai')
  await expect(reminder).toContainText('Une image n’a pas de description.')
  await reminder.getByRole('button', { name: 'Décrire' }).tap()
  await expect(fields.last()).toBeFocused()
  await page.getByRole('button', { name: 'Purement décorative' }).last().tap()
  await expect(reminder).toHaveCount(0)
  await page.getByRole('button', { name: /^Purement décorative.+oui$/ }).tap()
  await expect(reminder).toHaveCount(1)
  await page.getByRole('button', { name: 'Publier' }).tap()
  await expect(amina.title).toContainText(word)
  await expect(page.getByRole('img', { name: 'Quatre cuves dans un chai' })).toBeVisible()
})

test('One answers with a picture, said in words, and goes on with the next reply', async ({ people }) => {
  const [amina, emma] = await Promise.all([
    people.invite('Amina'),
    people.invite('Emma', { locale: 'en' }, { viewport: phone, hasTouch: true, locale: 'en-GB' }),
  ])
  const community = await amina.founds()
  await emma.joins(community)
  const post = await amina.asks(community, `Comment poser le couvercle ${aWord()} ?`)
  const [desk, hers] = await Promise.all([
    amina.listensAt(`/posts/${post.id}`),
    emma.listensAt(`/posts/${post.id}`),
  ])
  const buffer = await aPicture(hers, 320, 240)
  await hers
    .locator('form#reply input[type=file]')
    .setInputFiles({ name: 'lid.jpg', mimeType: 'image/jpeg', buffer })
  await hers.getByLabel('What can be seen in this image? lid.jpg').fill('The lid, ajar')
  await fitsSideways(hers)
  await checkTargets(hers)
  await checkAccessibility(hers)
  await hers.getByLabel('Your reply').fill('Like this.')
  await hers.reload()
  await expect(hers.getByLabel('What can be seen in this image? lid.jpg')).toHaveValue('The lid, ajar')
  await hers.getByRole('button', { name: 'Reply', exact: true }).tap()
  await expect(amina.post('Like this.').getByRole('img', { name: 'The lid, ajar' })).toBeVisible()
  await expect(hers.getByLabel('What can be seen')).toHaveCount(0)

  await emma.post('Like this.').getByRole('button', { name: 'More actions' }).tap()
  await hers.getByRole('menuitem', { name: 'Edit' }).tap()
  const rewriting = hers.locator('form').filter({ hasText: 'Save' })
  await expect(rewriting.getByLabel('Your text')).toHaveValue('Like this.')
  await rewriting.getByLabel('What can be seen in this image?').fill('The lid, closed')
  await fitsSideways(hers)
  await checkAccessibility(hers)
  await rewriting.getByRole('button', { name: 'Save' }).tap()
  await expect(amina.post('Like this.').getByRole('img', { name: 'The lid, closed' })).toBeVisible()

  await desk.getByLabel('Votre réponse').fill('Vu.')
  await desk.getByRole('button', { name: 'Répondre', exact: true }).last().click()
  await expect(emma.post('Vu.').getByRole('img', { name: 'The lid, ajar' })).toHaveCount(0)
})
