import { phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('On a phone one reads, writes and answers with the five places under the thumb', async ({ people }) => {
  const [amina, bruno] = await Promise.all([
    people.invite('Amina', {}, { viewport: phone, hasTouch: true }),
    people.invite('Bruno'),
  ])
  const community = await bruno.founds()
  await amina.joins(community)
  const [theirs, mine] = [aWord(), aWord()]
  await bruno.writes(community, `Le plan ${theirs} est affiché.`)
  const page = await amina.opens('/')
  const bar = page.getByRole('navigation', { name: 'Raccourcis' })
  await expect(bar.getByRole('link')).toHaveText(['Accueil', 'Communautés', 'Écrire', 'Notifications', 'Moi'])
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toBeHidden()
  for (const link of await bar.getByRole('link').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  await amina.post(theirs).getByRole('link', { name: 'Commenter' }).tap()
  await page.getByLabel('Votre réponse').fill('Merci, je passe le voir.')
  await page.getByRole('button', { name: 'Commenter' }).tap()
  await expect(amina.post('Merci, je passe le voir.')).toBeVisible()
  await page.getByRole('link', { name: 'Retour' }).tap()
  await expect(amina.title).toContainText(community.name)

  await bar.getByRole('link', { name: 'Écrire' }).tap()
  await page.getByLabel('Votre texte').fill(`Vu de mon poste : ${mine}.`)
  await page.getByRole('button', { name: 'Publier' }).tap()
  await expect(page.getByRole('main')).toContainText(mine)
  await bar.getByRole('link', { name: 'Moi' }).tap()
  await page.getByRole('link', { name: 'Mes réglages' }).tap()
  await expect(amina.title).toContainText('rien ne vous parvient après')
})

test('On a phone a newcomer finds their first steps among the posts, and can put them away there', async ({
  people,
}) => {
  const noe = await people.invite('Noé', {}, { viewport: phone, hasTouch: true })
  await noe.joins(await (await people.enter('soline')).founds())
  const page = await noe.opens('/')
  const card = page.getByRole('region', { name: 'À vous de jouer' })
  await expect(card).toBeInViewport({ ratio: 1 })
  await card.getByRole('button', { name: 'Je préfère lire, ne plus me le proposer' }).tap()
  await expect(card).toHaveCount(0)
})

test('On a phone what stands below waits for what the page is opened for, and does not jump', async ({
  people,
}) => {
  const amina = await people.invite('Amina', {}, { viewport: phone, hasTouch: true })
  const { page } = amina
  for (const [path, asked] of [
    ['/notifications', '**/api/notifications?*'],
    [`/search?q=${aWord()}`, '**/api/search?*'],
    ['/bookmarks', '**/api/bookmarks*'],
  ] as const) {
    let arrives = () => {}
    const arrived = new Promise<void>((resolve) => (arrives = resolve))
    await page.route(asked, async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(path)
    await expect(page.locator('main [aria-busy][data-page]')).toBeVisible()
    await expect(page.locator('aside')).toBeHidden()
    arrives()
    await expect(page.locator('aside')).toBeVisible()
    await expect(page.locator('main [aria-busy][data-page]')).toHaveCount(0)
  }
})
