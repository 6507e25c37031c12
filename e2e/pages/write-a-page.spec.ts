import type { Page } from '@playwright/test'
import { readPageTree } from '@osmose/shared/pages/pages.contract'
import { acceptAnswer } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, phone } from '../support/looks'
import type { Person } from '../support/person'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const text = (person: Person) => person.page.getByRole('textbox', { name: 'Texte' })

test('A kept answer becomes a page; a colleague corrects it, the differences show, and an earlier version comes back', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const question = await amina.asks(community, `Quel couple pour la bride ${word} ?`)
  const answer = await bruno.answers(question, 'Trente-deux newtons, en croix.')
  await amina.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })

  await amina.opens(`/posts/${question.id}`)
  await amina.page.getByRole('link', { name: 'En faire une page, avec la réponse retenue' }).click()
  await expect(amina.page.getByLabel('Titre')).toHaveValue(`Quel couple pour la bride ${word} ?`)
  await expect(text(amina)).toContainText('Trente-deux newtons')
  await expect(amina.page.getByText(`et la réponse de ${bruno.name}`)).toBeVisible()
  await checkAccessibility(amina.page)
  await amina.page.getByLabel('Titre').fill(`Bride ${word}`)
  await amina.page.getByRole('button', { name: 'Publier la page' }).click()
  await expect(amina.title).toHaveText(`Bride ${word}`)
  await expect(amina.page.getByText(`Réponse de ${bruno.name}.`)).toBeVisible()
  await checkAccessibility(amina.page)
  const address = new URL(amina.page.url()).pathname

  await bruno.opens(`/posts/${question.id}`)
  await bruno.page.getByRole('link', { name: `Bride ${word}` }).click()
  await bruno.page.getByRole('link', { name: 'Modifier' }).click()
  await expect(text(bruno)).toContainText('Trente-deux')
  await text(bruno).fill('Vingt-huit newtons, en croix.')
  await bruno.page.getByLabel('Ce qui change').fill('mesuré au banc')
  await bruno.page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(bruno.page.getByText('Vingt-huit newtons, en croix.').first()).toBeVisible()

  // What she reads does not change under her.
  await expect(amina.page.getByText('Trente-deux newtons, en croix.')).toBeVisible()
  await amina.page.getByRole('button', { name: 'Une version plus récente vient d’arriver' }).click()
  await expect(amina.page.getByText('Vingt-huit newtons, en croix.').first()).toBeVisible()

  await amina.page.getByRole('link', { name: 'Comparer deux versions' }).click()
  await expect(amina.page.locator('del', { hasText: 'Trente' })).toBeVisible()
  await expect(amina.page.locator('ins', { hasText: 'Vingt' })).toBeVisible()
  await expect(amina.page.getByText('mesuré au banc')).toBeVisible()
  await checkAccessibility(amina.page)
  await amina.page.getByRole('button', { name: 'Revenir à la version 1' }).click()
  await amina.page.getByRole('button', { name: 'Y revenir' }).click()
  await expect(amina.page.getByText('Trente-deux newtons, en croix.').first()).toBeVisible()
  await expect(amina.page.getByText('reprise de la version 1')).toBeVisible()

  await amina.page.setViewportSize(phone)
  await amina.page.goto(address)
  await expect(amina.title).toHaveText(`Bride ${word}`)
  await fitsSideways(amina.page)
  await amina.page.getByRole('button', { name: 'Les pages' }).click()
  await expect(amina.page.getByRole('dialog').getByRole('link', { name: `Bride ${word}` })).toBeVisible()
  await checkAccessibility(amina.page)
})

test('Two people write at once: the second keeps their text, sees both, and decides', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  await amina.opens(`/communities/${community.slug}/pages`)
  await amina.page.getByRole('link', { name: 'Écrire une page' }).first().click()
  await amina.page.getByRole('button', { name: 'Publier la page' }).click()
  await expect(amina.page.getByText('Une page a besoin d’un titre.')).toBeVisible()
  await amina.page.getByLabel('Titre').fill(`Page ${word}`)
  await text(amina).fill('Le même départ.')
  await amina.page.getByRole('button', { name: 'Publier la page' }).click()
  await expect(amina.title).toHaveText(`Page ${word}`)
  const address = new URL(amina.page.url()).pathname

  await amina.opens(`${address}?edit=1`)
  await bruno.opens(`${address}?edit=1`)
  await expect(bruno.page.getByText(`${amina.name} écrit aussi sur cette page`)).toBeVisible()
  await text(amina).fill('Le même départ, vu par Amina.')
  await text(bruno).fill('Le même départ, vu par Bruno.')
  await amina.page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(amina.title).toHaveText(`Page ${word}`)
  await bruno.page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(
    bruno.page.getByRole('heading', { name: 'Deux personnes ont écrit en même temps' }),
  ).toBeVisible()
  await expect(bruno.page.locator('ins', { hasText: 'Amina' })).toBeVisible()
  await expect(bruno.page.locator('ins', { hasText: 'Bruno' })).toBeVisible()
  await expect(text(bruno)).toContainText('vu par Bruno')
  await checkAccessibility(bruno.page)
  await text(bruno).fill('Le même départ, vu par Amina et par Bruno.')
  await bruno.page.getByRole('button', { name: 'Enregistrer la mienne' }).click()
  await expect(bruno.page.getByText('vu par Amina et par Bruno').first()).toBeVisible()
})

test('One writes on a page in two windows: the second says that it was oneself', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const one = await amina.opens(`/communities/${community.slug}/pages`)
  await one.getByRole('link', { name: 'Écrire une page' }).first().click()
  await one.getByLabel('Titre').fill(`Page ${word}`)
  await one.getByRole('textbox', { name: 'Texte' }).fill('Le même départ.')
  await one.getByRole('button', { name: 'Publier la page' }).click()
  await expect(amina.title).toHaveText(`Page ${word}`)
  const address = `${new URL(one.url()).pathname}?edit=1`
  await amina.opens(address)
  const other = await amina.anotherWindow(address)
  const words = (page: Page) => page.getByRole('textbox', { name: 'Texte' })
  await words(one).fill('Le même départ, vu ici.')
  await words(other).fill('Le même départ, vu là.')
  await one.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(amina.title).toHaveText(`Page ${word}`)
  await other.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(other.getByRole('heading', { name: 'Ce texte a changé dans une autre fenêtre' })).toBeVisible()
  await expect(words(other)).toContainText('vu là')
})

test('Pages are put in order by the keyboard alone, and a page taken away comes back', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  for (const title of ['Alpha', 'Bravo', 'Charlie']) {
    await amina.opens(`/communities/${community.slug}/pages/new`)
    await amina.page.getByLabel('Titre').fill(title)
    await text(amina).fill(`Le texte de ${title}.`)
    await amina.page.getByRole('button', { name: 'Publier la page' }).click()
    await expect(amina.title).toHaveText(title)
  }
  const order = async () =>
    (await amina.call(readPageTree, { params: { communityId: community.id } })).items.map(
      ({ title, level }) => `${level} ${title}`,
    )
  const { page } = amina
  await page.getByRole('button', { name: 'Ranger' }).first().click()
  const up = page.getByRole('group', { name: 'Déplacer Charlie' }).getByRole('button', { name: 'Monter' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect.poll(order).toEqual(['1 Alpha', '1 Charlie', '1 Bravo'])
  await expect(up).toBeFocused()
  await page
    .getByRole('group', { name: 'Déplacer Charlie' })
    .getByRole('button', { name: 'Ranger sous la précédente' })
    .press('Enter')
  await expect.poll(order).toEqual(['1 Alpha', '2 Charlie', '1 Bravo'])
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'C’est rangé' }).click()

  await page.getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Retirer la page' }).click()
  await expect(amina.title).toHaveText('Les pages')
  await page.getByRole('button', { name: 'Reprendre' }).click()
  await expect(amina.title).toHaveText('Charlie')
})
