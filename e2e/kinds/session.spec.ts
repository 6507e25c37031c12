import { publishPost } from '@osmose/shared/posts/posts.contract'
import {
  answerInSession,
  askInSession,
  declineInSession,
  listSessionQuestions,
} from '@osmose/shared/asking/asking.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A moderator sets a question aside with a reason, on a phone', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const { id } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'session',
      title: `Une heure avec Amina, ${aWord()}`,
      text: '',
      details: {
        kind: 'session',
        closesAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
        leaderIds: [amina.id],
      },
    },
  })
  await bruno.page.setViewportSize({ width: 390, height: 844 })
  await bruno.opens(`/posts/${id}`)
  await bruno.page.getByLabel('Votre question').fill('Une question hors sujet')
  await bruno.page.getByRole('button', { name: 'Poser' }).click()
  await expect(bruno.page.locator('article article')).toContainText('Une question hors sujet')
  await checkAccessibility(bruno.page)

  await amina.page.setViewportSize({ width: 390, height: 844 })
  const page = await amina.opens(`/posts/${id}`)
  await page.getByRole('button', { name: 'Écarter' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Écarter' }).click()
  await expect(dialog.getByText('Une raison est due.')).toBeVisible()
  await dialog.getByLabel('Pourquoi').fill('Voyez la page des congés.')
  await amina.presses(dialog.getByRole('button', { name: 'Écarter' }), declineInSession)
  await expect(dialog).toBeHidden()
  await expect(page.locator('article article')).toContainText('Voyez la page des congés.')
  const { items } = await bruno.call(listSessionQuestions, { params: { postId: id } })
  expect(items[0]?.refusal?.reason).toBe('Voyez la page des congés.')
  await expect(
    amina.call(answerInSession, {
      params: { postId: id, questionId: items[0]?.id ?? '' },
      body: { text: 'Trop tard.' },
    }),
  ).rejects.toThrow('asking.settled')
})

test('Somebody else answers from now on; both are told, and everybody sees since when', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const { id } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'session',
      title: `Une heure avec l’atelier, ${aWord()}`,
      text: '',
      details: {
        kind: 'session',
        closesAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
        leaderIds: [amina.id],
      },
    },
  })
  await amina.call(askInSession, { params: { postId: id }, body: { text: 'Quand change la trémie ?' } })
  await bruno.page.setViewportSize({ width: 390, height: 844 })
  await bruno.listensAt(`/posts/${id}`)
  await expect(bruno.page.getByText('Quand change la trémie ?')).toBeVisible()

  const page = await amina.opens(`/posts/${id}`)
  await page.getByRole('button', { name: 'Changer qui répond' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Qui répond ?').fill(bruno.name)
  await dialog
    .getByRole('listitem')
    .filter({ hasText: bruno.name })
    .getByRole('button', { name: 'Ajouter' })
    .click()
  await checkAccessibility(page)
  await dialog.getByRole('button', { name: `Retirer ${amina.name}` }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('les personnes concernées sont prévenues')).toBeVisible()

  await bruno.page.getByRole('button', { name: 'Répondre', exact: true }).click()
  await bruno.page.getByRole('dialog').getByLabel('Votre réponse').fill('En mars.')
  await bruno.page.getByRole('dialog').getByRole('button', { name: 'Publier la réponse' }).click()
  await bruno.page.getByText('2 changements depuis l’annonce').click()
  await expect(bruno.page.getByText(`a demandé à ${bruno.name} de répondre`)).toBeVisible()
  await checkAccessibility(bruno.page)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByText('vous demande de répondre aux questions')).toBeVisible()
})
