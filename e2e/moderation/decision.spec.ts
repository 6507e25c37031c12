import { flagContent } from '@osmose/shared/moderation/moderation.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A post is flagged without a name, hidden with a reason, its author answers, and somebody else decides', async ({
  people,
}) => {
  const [amina, bruno, chloe] = await Promise.all([
    people.invite('Amina'),
    people.invite('Bruno'),
    people.invite('Chloé'),
  ])
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await bruno.writes(community, `Encore une erreur de ${word}, il ne comprendra jamais.`)

  await chloe.opens(`/posts/${post.id}`)
  await chloe.page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await chloe.page.getByRole('menuitem', { name: 'Signaler' }).click()
  const flag = chloe.page.getByRole('dialog')
  await flag.getByRole('radio', { name: /La critique/ }).check()
  await checkAccessibility(chloe.page)
  await flag.getByRole('button', { name: 'Signaler' }).click()
  await expect(chloe.page.getByText('C’est transmis à la modération.')).toBeVisible()

  const page = await amina.opens('/moderation')
  await page.getByRole('link', { name: new RegExp(word) }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText('jamais la personne')
  await expect(main).not.toContainText(chloe.name)
  await main.getByText('Masquer', { exact: true }).click()
  await expect(main.getByRole('button', { name: `Masquer et prévenir ${bruno.firstName}` })).toBeDisabled()
  await expect(main.getByText('Choisissez un motif, ou écrivez le vôtre.')).toBeVisible()
  await checkAccessibility(page)
  await main
    .getByLabel('Le motif')
    .fill('On parle de la pièce, pas de la personne. Reprenez la phrase et tout revient.')
  await main.getByRole('button', { name: `Masquer et prévenir ${bruno.firstName}` }).click()
  await expect(page.getByText('C’est masqué.')).toBeVisible()

  await bruno.opens('/notifications')
  await bruno.page.getByRole('link', { name: 'La modération a masqué votre publication' }).click()
  const note = bruno.page.getByRole('region', { name: 'La modération a masqué ce texte' })
  await expect(note).toContainText('On parle de la pièce, pas de la personne.')
  await expect(note).toContainText(`Décidé par ${amina.name}`)
  await expect(note).toContainText('article 4')

  await chloe.page.goto(`/posts/${post.id}`)
  await expect(chloe.page.getByText('n’existe pas, ou n’est pas ouverte à votre compte')).toBeVisible()
  await chloe.opens('/notifications')
  await expect(
    chloe.page.getByRole('link', { name: /Votre signalement a été lu.*le texte est masqué/ }),
  ).toBeVisible()

  await note.getByRole('button', { name: 'Répondre à cette décision' }).click()
  await note.getByLabel('Ce que la modération n’a pas vu').fill(`Je parlais de mon propre ${word}.`)
  await checkAccessibility(bruno.page)
  await note.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(note).toContainText('Elle attend d’être lue.')

  await page.goto('/moderation')
  await page.getByRole('link', { name: new RegExp(word) }).click()
  await expect(main).toContainText(`Je parlais de mon propre ${word}.`)
  await expect(main).toContainText('Cette réponse vise votre décision.')
  await expect(main.getByRole('radio')).toHaveCount(0)

  const helene = await people.enter('helene')
  const hers = await helene.opens('/moderation')
  await hers.getByRole('link', { name: new RegExp(word) }).click()
  const desk = hers.getByRole('main')
  await desk.getByText('Rétablir', { exact: true }).click()
  await desk.getByLabel('Le motif').fill('Vous avez raison, on l’avait mal lu.')
  await checkAccessibility(hers)
  await desk.getByRole('button', { name: `Rétablir et prévenir ${bruno.firstName}` }).click()
  await expect(hers.getByText('C’est de nouveau visible.')).toBeVisible()
  await chloe.opens(`/posts/${post.id}`)
  await expect(chloe.page.getByRole('main')).toContainText(word)
})

test('Hélène decides a flag of the demonstration from her morning', async ({ people }) => {
  const helene = await people.enter('helene')
  const page = await helene.opens('/today')
  await page
    .getByRole('article')
    .filter({ hasText: 'est signalé' })
    .first()
    .getByRole('link', { name: 'Lire et décider' })
    .click()
  await expect(page).toHaveURL(/\/moderation\?flag=/)
  const about = await page
    .getByRole('navigation', { name: 'Textes signalés' })
    .locator('[aria-current=true]')
    .innerText()
  await page.getByRole('main').getByText('Laisser tel quel', { exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: 'Laisser tel quel' }).click()
  await expect(page.getByText(/Laissé tel quel\. .* n’en sait rien\./)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Déjà tranchés' })).toContainText(about.split('\n')[0] ?? about)
})

test('The manager of one community sees nothing of another', async ({ people }) => {
  const [amina, bruno, chloe] = await Promise.all([
    people.invite('Amina'),
    people.invite('Bruno'),
    people.invite('Chloé'),
  ])

  const word = aWord()
  await amina.founds()
  const post = await bruno.writes(await bruno.founds(), `Une phrase signalée, ${word}.`)
  await chloe.call(flagContent, { params: { postId: post.id }, body: { article: { version: 1, number: 4 } } })
  const page = await amina.opens('/moderation')
  await expect(page.getByText('Rien n’attend de décision').first()).toBeVisible()
  await expect(page.getByText(word)).toBeHidden()
})
