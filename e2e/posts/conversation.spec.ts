import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Somebody asks in a community, a colleague answers live from a second window, and the answer is kept', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  await bruno.listensAt('/')
  const word = aWord()

  await amina.opens('/')
  await amina.page.getByRole('link', { name: 'Écrire' }).first().click()
  await amina.page.getByRole('group', { name: 'Quelle sorte' }).getByText('Question', { exact: true }).click()
  await amina.page.getByLabel('Titre').fill(`Comment régler la butée du ${word} ?`)
  await amina.page.getByLabel('Votre texte').fill('Elle bouge après **dix pièces**.')
  await amina.page.getByRole('button', { name: 'Poser la question' }).click()
  await amina.page.getByRole('link', { name: new RegExp(word) }).click()
  await expect(amina.title).toContainText(word)

  await bruno.page.getByRole('button', { name: '1 nouvelle publication' }).click()
  await bruno.post(word).getByRole('link', { name: 'Répondre' }).click()
  await bruno.page.getByLabel('Votre réponse').fill('Serrez d’abord à froid, puis à chaud.')
  await bruno.page.getByRole('button', { name: 'Répondre', exact: true }).last().click()

  const answer = amina.post('Serrez d’abord à froid')
  await expect(answer).toContainText(bruno.name)
  await answer.getByRole('button', { name: 'Retenir cette réponse' }).click()
  await expect(bruno.post('Serrez d’abord à froid')).toContainText('Réponse retenue')
})

test('A reaction appears in the window of the author, without a reload', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const post = await amina.writes(community, `La table de coupe est revenue, merci à l’équipe ${aWord()}.`)
  await amina.listensAt(`/posts/${post.id}`)
  await bruno.opens(`/posts/${post.id}`)
  await bruno.page.getByRole('button', { name: 'Réagir' }).click()
  await checkAccessibility(bruno.page)
  await bruno.page
    .getByRole('menuitemradio', { name: 'Utile' })
    .or(bruno.page.getByRole('menuitemcheckbox', { name: 'Utile' }))
    .click()
  await expect(bruno.page.getByRole('button', { name: 'Utile, pour vous' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(amina.page.getByRole('button', { name: 'Utile · 1' })).toBeVisible()
})

test('A draft survives a reload, and leaves once it is published', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}`)
  await page.getByLabel('Votre texte').fill(`À finir demain : ${word}`)
  await expect(page.getByText(/^Gardé à/)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(page.getByRole('textbox', { name: 'Votre texte' })).toContainText(`À finir demain : ${word}`)
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  await page.goto(`/write?community=${community.slug}`)
  await expect(page.getByRole('textbox', { name: 'Votre texte' })).toHaveText('')
})

test('The author rewrites a post, and everybody can read the earlier version', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  const post = await amina.writes(community, 'Le couple est de 12 Nm.', 'Couple de serrage')
  await bruno.listensAt(`/posts/${post.id}`)
  const page = await amina.opens(`/posts/${post.id}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  await page.getByRole('dialog').getByLabel('Votre texte').fill('Le couple est de 14 Nm.')
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(bruno.page.getByText('Le couple est de 14 Nm.')).toBeVisible()
  await expect(bruno.page.getByText('modifié').first()).toBeVisible()
  await bruno.page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await bruno.page.getByRole('menuitem', { name: 'Versions précédentes' }).click()
  await expect(bruno.page.getByRole('dialog')).toContainText(/Le couple est de.*12.*14 Nm\./)
})

test('A post that was deleted by mistake comes back by one press', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const post = await amina.writes(community, 'Un texte à garder.', `Titre ${word}`)
  const page = await amina.opens('/')
  await amina.post(word).getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect(amina.post(word)).toBeHidden()
  await page
    .getByRole('region', { name: 'Ce qui vient de se passer' })
    .getByRole('button', { name: 'Annuler' })
    .click()
  await expect(page.getByText('C’est revenu.')).toBeVisible()
  await page.goto(`/posts/${post.id}`)
  await expect(amina.title).toContainText(word)
})

test('Somebody who is named with @ is told, and the name leads to their page', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const page = await amina.opens(`/write?community=${community.slug}`)
  const text = page.getByLabel('Votre texte')
  await text.pressSequentially(`Une idée de @${bruno.name.slice(0, 9)}`)
  await page.getByRole('option', { name: new RegExp(bruno.name) }).click()
  await expect(page.getByRole('textbox', { name: 'Votre texte' })).toContainText(`Une idée de @${bruno.name}`)
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  await page.getByRole('article').getByRole('link', { name: bruno.name }).first().click()
  await expect(amina.title).toContainText(bruno.name)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText(`${amina.name} vous nomme`)
})
