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
  await page.keyboard.type(`tole e${word}`)
  await expect(found).toBeVisible()
  await checkAccessibility(page)
  await page.keyboard.press('ArrowDown')
  await expect(found).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bruno.title).toContainText('Pliage')

  await page.keyboard.press('/')
  await page.keyboard.type(`tole e${word}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(found).toBeVisible()
})

test('What is written in a private community is found by its members alone', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds({ visibility: 'private' })
  const word = aWord()
  await amina.writes(community, `Le plan ${word} reste ici.`, 'Un plan')
  await amina.opens(`/search?q=${word}`)
  await expect(amina.page.getByRole('link', { name: 'Un plan' })).toBeVisible()
  await bruno.opens(`/search?q=${word}`)
  await expect(bruno.page.getByText(`Rien encore sur « ${word} »`)).toBeVisible()
})
