import type { Page } from '@playwright/test'
import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, setGround, settled } from '../support/looks'
import { aPicture } from '../support/picture'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

/** By day and by night, on a desk and on a phone: nothing is cut off and no rule is broken. */
async function stands(page: Page): Promise<void> {
  for (const ground of ['light', 'dark'] as const)
    for (const size of [desk, phone]) {
      await setGround(page, ground)
      await page.setViewportSize(size)
      await settled(page)
      await fitsSideways(page)
      await checkAccessibility(page)
    }
  await page.setViewportSize(desk)
}

test('An article has a cover, which its author is asked about, and which only its readers see', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const edith = await people.invite('Edith', { locale: 'en' }, { locale: 'en-GB' })
  const community = await amina.founds({ visibility: 'public' })
  await edith.joins(community)
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}&kind=article`)
  const field = page.getByRole('group', { name: 'Image de couverture' })
  await expect(field).toBeVisible()
  await stands(page)
  const picture = { name: `${word}.jpg`, mimeType: 'image/jpeg', buffer: await aPicture(page, 1600, 900) }
  await page.getByLabel('Titre').fill(`Neuf jours à ${word}`)
  await field.locator('input[type=file]').setInputFiles(picture)
  await expect(field.getByRole('button', { name: 'Changer d’image' })).toBeVisible()
  await expect(field.locator('img')).toBeVisible()
  await page.getByLabel('Résumé').fill('Quatre cuves et un voisin.')
  await page.getByLabel('Votre texte').click()
  await page.keyboard.type('Le camion est arrivé en avance.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(field.getByText(/Dites ce que l’on voit/)).toBeVisible()
  await stands(page)

  // Another window of hers finds the draft with its cover, and publishes it.
  await expect(page.getByText(/^Gardé à [^,]*$/)).toBeVisible()
  await page.goto('/drafts')
  await page.getByRole('listitem').filter({ hasText: word }).getByRole('link', { name: 'Reprendre' }).click()
  await expect(field.locator('img')).toBeVisible()
  await field.getByLabel(/Que voit-on/).fill('Quatre cuves dans un chai')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()

  // Its place in the page is kept before a byte of it has come.
  const theirs = edith.page
  let come: () => void = () => undefined
  const held = new Promise<void>((resolve) => (come = resolve))
  await theirs.route('**/thumbnail**', async (route) => {
    await held
    await route.continue()
  })
  await theirs.setViewportSize(desk)
  await edith.opens('/')
  const inFeed = edith.post(word).getByRole('img', { name: 'Quatre cuves dans un chai' })
  await expect(inFeed).toBeVisible()
  const kept = await inFeed.boundingBox()
  await edith.post(word).getByRole('link', { name: word }).first().click()
  await expect(edith.title).toContainText(word)
  const cover = theirs.getByRole('img', { name: 'Quatre cuves dans un chai' })
  const text = theirs.getByText('Le camion est arrivé en avance.')
  await expect(cover).toBeVisible()
  await settled(theirs)
  const before = [await cover.boundingBox(), await text.boundingBox()]
  come()
  const loaded = (picture: typeof cover) =>
    expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  await loaded(cover)
  expect([await cover.boundingBox(), await text.boundingBox()]).toEqual(before)
  const whole = await cover.boundingBox()
  expect((whole?.width ?? 0) / (whole?.height ?? 1)).toBeCloseTo(16 / 9, 1)
  await stands(theirs)
  await edith.opens('/')
  await loaded(inFeed)
  expect((await inFeed.boundingBox())?.height).toBe(kept?.height)
  await stands(theirs)

  // Its author takes it away; nobody gets at it any more by its address.
  const address = await inFeed.evaluate((element) => (element as HTMLImageElement).src)
  expect((await edith.context.request.get(address)).status()).toBe(200)
  // Her window would ask for the picture that is gone.
  await theirs.goto('about:blank')
  await amina.opens(new URL(page.url()).pathname)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  await field.getByRole('button', { name: 'Retirer l’image' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('img', { name: 'Quatre cuves dans un chai' })).toHaveCount(0)
  expect((await edith.context.request.get(address)).status()).toBe(404)
})
