import { writeLanguage } from '@osmose/shared/languages/languages.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A post carries both languages: each reads their own first, and the other is one press away', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const emma = await people.invite('Emma', { locale: 'en' })
  const community = await amina.founds()
  await emma.joins(community)
  const word = aWord()
  const post = await amina.writes(community, `Le ${word} ferme à midi.`, `Horaires du ${word}`)
  const page = await amina.opens(`/posts/${post.id}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Dans l’autre langue' }).click()
  await page.getByLabel('Titre en anglais').fill(`Opening hours of ${word}`)
  await page.locator('dialog [contenteditable=true]').fill(`${word} closes at noon.`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Approuver et publier' }).click()
  await expect(page.getByText('La version est publiée.')).toBeVisible()
  await page.getByRole('button', { name: 'Lire en anglais' }).click()
  await expect(page.locator('[lang=en]').getByText(`${word} closes at noon.`)).toBeVisible()
  await expect(amina.title).toHaveText(`Opening hours of ${word}`)

  const english = await emma.opens(`/posts/${post.id}`)
  await expect(emma.title).toHaveText(`Opening hours of ${word}`)
  await expect(english.getByText(`${word} closes at noon.`)).toBeVisible()
  await english.getByRole('button', { name: 'Read in French' }).click()
  await expect(english.getByText(`Le ${word} ferme à midi.`)).toBeVisible()
  await expect(emma.title).toHaveText(`Horaires du ${word}`)
})

test('Whoever chooses the other language in the settings reads the feed in it at once', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await amina.writes(community, `Le ${word} ferme à midi.`, `Horaires du ${word}`)
  await amina.call(writeLanguage, {
    params: { postId: post.id, lang: 'en' },
    body: { title: `Opening hours of ${word}`, document: parseMarkdown(`${word} closes at noon.`) },
  })
  const page = await bruno.opens('/')
  await page.getByRole('radio', { name: 'Tout, par date' }).check()
  await expect(page.getByRole('heading', { name: `Horaires du ${word}` })).toBeVisible()
  await page.getByRole('button', { name: /^Bruno/ }).click()
  await page.getByRole('menuitem', { name: 'Mes réglages' }).click()
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Language and appearance' })).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).first().click()
  await expect(page.getByRole('heading', { name: `Opening hours of ${word}` })).toBeVisible()
})
