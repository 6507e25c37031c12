import { checkAccessibility } from '../support/accessibility'
import { phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Filters are typed or chosen, stand as chips, stay in the address and are taken back, on a desk and on a phone', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const [workshop, elsewhere] = [await amina.founds(), await amina.founds()]
  const word = aWord()
  await amina.writes(workshop, `Le trusquin ${word} est rangé.`, `Ici ${word}`)
  await amina.writes(elsewhere, `Le trusquin ${word} est perdu.`, `Ailleurs ${word}`)
  const here = (page = bruno.page) => page.getByRole('link', { name: `Ici ${word}` })
  const there = (page = bruno.page) => page.getByRole('link', { name: `Ailleurs ${word}` })

  const page = await bruno.opens(`/search?q=${encodeURIComponent(`dans:${workshop.slug} ${word}`)}`)
  await expect(here()).toBeVisible()
  await expect(there()).toHaveCount(0)
  await checkAccessibility(page)
  await page.reload()
  await expect(here()).toBeVisible()

  await page.getByRole('button', { name: `Ne plus restreindre à dans ${workshop.slug}` }).click()
  await expect(there()).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue(word)

  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Personnes', exact: true }).click()
  await expect(here()).toHaveCount(0)
  await page.getByRole('button', { name: 'Tout', exact: true }).click()
  await expect(here()).toBeVisible()
  await page.getByRole('searchbox').fill(`genre:licorne ${word}`)
  await expect(page.getByText(/licorne.*n’est pas un genre/)).toBeVisible()
  await expect(here()).toBeVisible()
  await checkAccessibility(page)
})

test('A place of the product is found by its name, and only by those whose it is', async ({ people }) => {
  const soline = await people.enter('soline')
  const page = await soline.opens('/search?q=mot+de+passe')
  await expect(page.getByRole('link', { name: 'Mes réglages' })).toHaveAttribute('href', '/settings')
  await page.goto('/search?q=administration')
  await expect(page.getByRole('searchbox')).toHaveValue('administration')
  await expect(page.getByRole('main').locator('a[href="/admin"]')).toHaveCount(0)
  const ewa = await people.enter('ewa')
  await ewa.opens('/search?q=administration')
  await expect(ewa.page.getByRole('main').locator('a[href="/admin"]')).toBeVisible()
})
