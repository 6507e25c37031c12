import type { Locator, Page } from '@playwright/test'
import { readCommentHistory, readPostHistory } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const modify = async (page: Page, within: Page | Locator = page) => {
  await within.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
}
const meanwhile = (page: Page) =>
  page.getByRole('region', { name: 'Ce texte a changé dans une autre fenêtre' })

test('A post rewritten in two windows: the second sees both, keeps what was typed, and decides', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const post = await amina.writes(community, 'Le même départ.', `Titre ${word}`)
  const one = await amina.opens(`/posts/${post.id}`)
  const other = await amina.anotherWindow(`/posts/${post.id}`)
  const [first, second] = [one.getByRole('dialog'), other.getByRole('dialog')]
  await modify(one)
  await modify(other)
  await first.getByLabel('Titre').fill(`Titre ${word}, vu ici`)
  await second.getByLabel('Titre').fill(`Titre ${word}, vu là`)
  await second.getByRole('textbox', { name: 'Votre texte' }).fill('Le même départ, et la suite.')
  await first.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first).toBeHidden()

  await second.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(meanwhile(other)).toBeFocused()
  await expect(meanwhile(other).locator('ins', { hasText: 'ici' })).toBeVisible()
  await expect(meanwhile(other).locator('ins', { hasText: 'là' })).toBeVisible()
  await expect(meanwhile(other).locator('ins', { hasText: 'et la suite' })).toBeVisible()
  await expect(second.getByLabel('Titre')).toHaveValue(`Titre ${word}, vu là`)
  await checkAccessibility(other)
  await other.setViewportSize(phone)
  await fitsSideways(other)

  await second.getByRole('button', { name: 'Partir de la version enregistrée' }).press('Enter')
  await expect(second.getByLabel('Titre')).toHaveValue(`Titre ${word}, vu ici`)
  await expect(second.getByRole('textbox', { name: 'Votre texte' })).toHaveText('Le même départ.')
  await expect(meanwhile(other).locator('ins', { hasText: 'et la suite' })).toBeVisible()
  await second.getByLabel('Titre').fill(`Titre ${word}, vu ici et là`)
  await second.getByRole('button', { name: 'Enregistrer' }).press('Enter')
  await expect(second).toBeHidden()
  await expect(amina.title).toContainText('vu ici et là')
  const { items } = await amina.call(readPostHistory, { params: { postId: post.id } })
  expect(items.map(({ title }) => title)).toEqual([`Titre ${word}, vu ici`, `Titre ${word}`])
})

test('A comment rewritten in two windows keeps what was typed in the second, over what the first saved', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const post = await amina.writes(community, 'Qui relit ?', `Titre ${aWord()}`)
  const comment = await amina.answers(post, 'Je relis demain.')
  const one = await amina.opens(`/posts/${post.id}`)
  const other = await amina.anotherWindow(`/posts/${post.id}`)
  const commentOn = (page: Page) => page.locator(`#comment-${comment.id}`)
  const field = (page: Page) => commentOn(page).getByRole('textbox', { name: 'Votre texte' })
  for (const page of [one, other]) await modify(page, commentOn(page))
  await field(one).fill('Je relis lundi.')
  await field(other).fill('Je relis mardi.')
  await one.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(field(one)).toBeHidden()
  await other.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(meanwhile(other).locator('ins', { hasText: 'lundi' })).toBeVisible()
  await expect(meanwhile(other).locator('ins', { hasText: 'mardi' })).toBeVisible()
  await expect(field(other)).toHaveValue('Je relis mardi.')
  await checkAccessibility(other)
  await other.setViewportSize(phone)
  await fitsSideways(other)
  await other.getByRole('button', { name: 'Enregistrer celle-ci' }).click()
  await expect(field(other)).toBeHidden()
  await expect(other.getByText('Je relis mardi.')).toBeVisible()
  const which = { postId: post.id, commentId: comment.id }
  const { items } = await amina.call(readCommentHistory, { params: which })
  expect(items.map(({ version }) => version)).toEqual([2, 1])
})
