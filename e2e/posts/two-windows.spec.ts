import type { Locator, Page } from '@playwright/test'
import { readLanguages } from '@osmose/shared/languages/languages.contract'
import {
  publishPost,
  readCommentHistory,
  readPost,
  readPostHistory,
} from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, phone } from '../support/looks'
import { inDays } from '../support/moments'
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

test('The fields of an article given in two windows: the second sees both and decides', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const { id: postId } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'article',
      title: `Titre ${aWord()}`,
      text: 'Le même texte.',
      details: { kind: 'article', summary: 'Le résumé.' },
    },
  })
  const one = await amina.opens(`/posts/${postId}`)
  const other = await amina.anotherWindow(`/posts/${postId}`)
  const [first, second] = [one.getByRole('dialog'), other.getByRole('dialog')]
  for (const page of [one, other]) await modify(page)
  await first.getByLabel('Résumé').fill('Le résumé d’ici.')
  await second.getByLabel('Résumé').fill('Le résumé de là.')
  await first.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first).toBeHidden()
  await second.getByRole('button', { name: 'Enregistrer' }).click()
  const row = meanwhile(other).getByRole('row', { name: 'Résumé' })
  await expect(row).toContainText('Le résumé d’ici.')
  await expect(row).toContainText('Le résumé de là.')
  await expect(second.getByLabel('Résumé')).toHaveValue('Le résumé de là.')
  await checkAccessibility(other)
  await other.setViewportSize(phone)
  await fitsSideways(other)
  await second.getByRole('button', { name: 'Partir de la version enregistrée' }).click()
  await expect(second.getByLabel('Résumé')).toHaveValue('Le résumé d’ici.')
  await expect(row).toContainText('Le résumé de là.')
})

test('Hour and place of an event changed in two windows: the second sees both and goes on with its own', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const { id: postId } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'event',
      title: `Titre ${aWord()}`,
      text: '',
      details: {
        kind: 'event',
        startsAt: inDays(21, '10:00'),
        endsAt: inDays(21, '11:00'),
        timeZone: 'Europe/Paris',
        place: 'Salle A',
      },
    },
  })
  const one = await amina.opens(`/posts/${postId}`)
  const other = await amina.anotherWindow(`/posts/${postId}`)
  const [first, second] = [one.getByRole('dialog'), other.getByRole('dialog')]
  for (const page of [one, other])
    await page.getByRole('button', { name: 'Changer l’heure ou le lieu' }).click()
  await first.getByLabel('Lieu', { exact: true }).fill('Salle B')
  await second.getByLabel('Nombre de places').fill('12')
  await first.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first).toBeHidden()
  await second.getByRole('button', { name: 'Enregistrer' }).click()
  const changed = other.getByRole('region', { name: 'Cet événement a changé dans une autre fenêtre' })
  await expect(changed).toBeFocused()
  await expect(changed.getByRole('row', { name: 'Lieu' })).toContainText('Salle B')
  await expect(changed.getByRole('row', { name: 'Nombre de places' })).toContainText('12')
  await checkAccessibility(other)
  await other.setViewportSize(phone)
  await fitsSideways(other)
  await second.getByLabel('Lieu', { exact: true }).fill('Salle B')
  await second.getByRole('button', { name: 'Enregistrer celle-ci' }).click()
  await expect(second).toBeHidden()
  const { details } = await amina.call(readPost, { params: { postId } })
  expect(details).toMatchObject({ place: 'Salle B', capacity: 12 })
})

test('The other language of a post written in two windows: what was typed second is kept beside the first', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const post = await amina.writes(community, 'Le quai ferme à midi.', `Titre ${aWord()}`)
  const one = await amina.opens(`/posts/${post.id}`)
  const other = await amina.anotherWindow(`/posts/${post.id}`)
  const [first, second] = [one.getByRole('dialog'), other.getByRole('dialog')]
  for (const [page, dialog, title] of [
    [one, first, 'From here'],
    [other, second, 'From there'],
  ] as const) {
    await page.getByRole('button', { name: 'Autres gestes' }).first().click()
    await page.getByRole('menuitem', { name: 'Dans l’autre langue' }).click()
    await dialog.getByLabel('Titre en anglais').fill(title)
    await dialog.getByRole('textbox', { name: 'Texte en anglais' }).fill(`${title}, at noon.`)
  }
  const approve = { name: 'Approuver et publier' }
  await first.getByRole('button', approve).click()
  await expect(first).toBeHidden()
  await second.getByRole('button', approve).click()
  await expect(meanwhile(other).locator('ins', { hasText: 'From here, at noon.' })).toBeVisible()
  await expect(meanwhile(other).locator('ins', { hasText: 'From there, at noon.' })).toBeVisible()
  await expect(second.getByLabel('Titre en anglais')).toHaveValue('From there')
  await second.getByRole('button', approve).click()
  await expect(second).toBeHidden()
  const { approved } = await amina.call(readLanguages, { params: { postId: post.id } })
  expect(approved?.title).toBe('From there')
})
