import { publishPost } from '@osmose/shared/posts/posts.contract'
import { answerInSession, listSessionQuestions } from '@osmose/shared/asking/asking.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
/** As a field of date and time takes it, on the clocks of Paris. */
const typed = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' })
    .format(at)
    .replace(' ', 'T')

test('A session is announced; a colleague asks, another votes, the leader answers before their eyes', async ({
  people,
}) => {
  test.setTimeout(90_000)
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}&kind=session`)
  await page.getByLabel('Titre').fill(`Vos questions sur le ${word}`)
  await page.getByLabel('Qui répond').fill(amina.name)
  await page.getByRole('button', { name: 'Ajouter' }).first().click()
  await page.getByLabel('Fin des questions').fill(typed(inHours(30)))
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Annoncer la séance' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()
  await page.goto('/')
  await amina
    .post(word)
    .getByRole('link', { name: new RegExp(word) })
    .click()
  await expect(amina.title).toContainText(word)
  const address = new URL(page.url()).pathname
  await amina.listensAt(address)

  await bruno.listensAt(address)
  await bruno.page.getByRole('button', { name: 'Poser' }).click()
  await expect(bruno.page.getByText('Écrivez votre question.')).toBeVisible()
  await bruno.page.getByLabel('Votre question').fill('Quand change-t-on la trémie ?')
  await checkAccessibility(bruno.page)
  await bruno.page.getByRole('button', { name: 'Poser' }).click()
  await expect(bruno.page.getByText('Votre question est posée.')).toBeVisible()

  const question = page.locator('article article').filter({ hasText: 'trémie' })
  await question.getByRole('button', { name: 'Je la pose aussi, 0 aujourd’hui' }).click()
  const his = bruno.page.locator('article article').filter({ hasText: 'trémie' })
  await expect(his).toContainText('1')
  await question.getByRole('button', { name: 'Répondre' }).click()
  await page.getByRole('dialog').getByLabel('Votre réponse').fill('En mars, pendant l’arrêt.')
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Publier la réponse' }).click()
  await expect(his).toContainText('En mars, pendant l’arrêt.')
  await checkAccessibility(bruno.page)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText('Votre question a sa réponse')
})

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
      details: { kind: 'session', closesAt: inHours(5).toISOString(), leaderIds: [amina.id] },
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
