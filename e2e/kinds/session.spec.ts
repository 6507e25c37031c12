import { publishPost } from '@osmose/shared/posts/posts.contract'
import { answerInSession, listSessionQuestions } from '@osmose/shared/asking/asking.contract'
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
  await dialog.getByRole('button', { name: 'Écarter' }).click()
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
