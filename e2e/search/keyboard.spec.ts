import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A post is found by one of its words, accents aside, with the keyboard alone', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  const word = aWord()
  await amina.writes(community, `La tôle é${word} se plie à froid.`, `Pliage ${aWord()}`)
  const page = await bruno.opens('/questions')
  const found = page.getByRole('link', { name: /^Pliage/ })

  await page.keyboard.press('Control+k')
  const over = page.getByRole('dialog', { name: 'Rechercher' })
  await expect(over.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(`tole e${word.slice(0, -3)}`)
  await expect(found).toBeVisible()
  const whole = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('q') === `tole e${word}`,
  )
  await page.keyboard.type(word.slice(-3))
  await whole
  await expect(found).toBeVisible()
  await checkAccessibility(page)
  await page.keyboard.press('ArrowDown')
  await expect(found).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bruno.title).toContainText('Pliage')

  await page.keyboard.press('Control+k')
  await page.keyboard.type(`tole e${word}`)
  await expect(over.getByRole('link', { name: 'Voir tous les résultats' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(over).toBeHidden()
  await found.click()
  await expect(bruno.title).toContainText('Pliage')

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.type(`tole e${word}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(found).toBeVisible()
})

test('What does not fit on the first page comes by a press, and the keyboard goes on with what came', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  const word = aWord()
  for (let n = 1; n <= 22; n++) await amina.writes(community, `La cuve ${word}, relevé ${n}.`, `Relevé ${n}`)
  const page = await bruno.opens(`/search?q=${word}`)
  await expect(page.getByRole('status').filter({ hasText: 'Plus de 20' })).toBeVisible()
  await page.getByRole('button', { name: 'La suite' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Relevé 2', exact: true })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '22 résultats' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'La suite' })).toHaveCount(0)
  await checkAccessibility(page)
})

test('What was looked for from the top of a page is among the last searches', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/questions')
  const word = aWord()
  await page.getByRole('searchbox', { name: 'Chercher' }).fill(word)
  await page.keyboard.press('Enter')
  const recent = page.getByRole('region', { name: 'Vos recherches récentes' })
  await expect(recent.getByRole('button', { name: word, exact: true })).toBeVisible()
})

test('A reference is found however it is typed, and a passage in the other language says so', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  const word = aWord()
  await amina.writes(
    community,
    `The DN-50 valve ${word} should be replaced before we start again.`,
    'A new valve for the tank',
  )
  const page = await bruno.opens(`/search?q=${encodeURIComponent(`dn50 ${word}`)}`)
  const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'A new valve' }) })
  await expect(found.locator('mark').filter({ hasText: 'DN' })).toBeVisible()
  await expect(found.locator('[lang="en"]').first()).toBeVisible()
})

test('What is written in a private community is found by its members alone', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds({ visibility: 'private' })
  const word = aWord()
  await amina.writes(community, `Le plan ${word} reste ici.`, 'Un plan')
  await amina.opens(`/search?q=${word}`)
  await expect(amina.page.getByRole('link', { name: 'Un plan' })).toBeVisible()
  await bruno.opens(`/search?q=${word}`)
  await expect(bruno.page.getByRole('heading', { name: `Rien encore sur « ${word} »` })).toBeVisible()
})
