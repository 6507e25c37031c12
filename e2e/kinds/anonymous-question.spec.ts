import { blind, hexOf, newToken } from '@osmose/shared/asking/blind-signature'
import { drawTokens, readNameless } from '@osmose/shared/asking/nameless.contract'
import { listSessionQuestions } from '@osmose/shared/asking/asking.contract'
import { listDrafts } from '@osmose/shared/drafts/drafts.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { weekGoesOn } from '../support/moments'
import type { Person } from '../support/person'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

/** As the page of a colleague does it when they look at the place. */
async function draws(person: Person, communityId: string): Promise<void> {
  const params = { communityId }
  const { key, week } = await person.call(readNameless, { params })
  if (!key) throw new Error('No tokens there.')
  const token = newToken()
  const { blinded, unblind } = await blind(key, token)
  const { signed } = await person.call(drawTokens, { params, body: { week, blinded: [blinded] } })
  expect(hexOf(token)).not.toBe(unblind(signed[0] ?? ''))
}

test('Somebody asks without their name; it leaves without their session, and nobody is told whose it is', async ({
  people,
}) => {
  test.setTimeout(600_000)
  test.skip(!weekGoesOn(), 'Tokens are of one week.')
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const others: Person[] = []
  for (const name of ['Carla', 'Driss', 'Elsa', 'Farid', 'Gwen', 'Hugo', 'Inès', 'Jules', 'Karim']) {
    const other = await people.invite(name)
    await other.joins(community)
    others.push(other)
  }
  const params = { communityId: community.id }
  const page = await amina.opens(`/communities/${community.slug}`)
  await page.getByRole('switch', { name: /Permettre les questions sans nom/ }).click()
  await expect(page.getByRole('button', { name: 'Poser sans mon nom' })).toBeVisible()
  await checkAccessibility(page)
  expect((await amina.call(readNameless, { params })).allowed).toBe(true)
  for (const other of others) await draws(other, community.id)

  const { id } = await amina.call(publishPost, {
    params,
    body: {
      kind: 'session',
      title: 'Vos questions à Amina',
      text: '',
      details: {
        kind: 'session',
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
        leaderIds: [amina.id],
      },
    },
  })
  await bruno.page.setViewportSize({ width: 390, height: 844 })
  await bruno.opens(`/posts/${id}`)
  await bruno.page.getByRole('button', { name: 'Poser sans mon nom' }).click()
  const dialog = bruno.page.getByRole('dialog')
  await expect(dialog).toContainText('Ce qui reste')
  await dialog.getByLabel('Votre question').fill('Pourquoi les primes ont-elles baissé ?')
  await expect(dialog).toContainText('Il vous reste 3 jetons')
  await checkAccessibility(bruno.page)
  const sent = bruno.page.waitForRequest((request) => request.url().endsWith('/api/nameless/questions'))
  await dialog.getByRole('button', { name: 'Envoyer sans mon nom' }).click()
  expect((await (await sent).allHeaders()).cookie).toBeUndefined()
  await expect(bruno.page.getByText('C’est parti, sans votre nom.')).toBeVisible()

  const seen = () => amina.call(listSessionQuestions, { params: { postId: id } })
  await amina.opens(`/posts/${id}`)
  const question = page.locator('article article').filter({ hasText: 'primes' })
  await expect(question).toContainText('sans nom', { timeout: 150_000 })
  expect((await seen()).items[0]).toMatchObject({ nameless: true, author: null })
  await question.getByRole('button', { name: 'Répondre' }).click()
  await page.getByRole('dialog').getByLabel('Votre réponse').fill('Parce que le volume a baissé.')
  await page.getByRole('dialog').getByRole('button', { name: 'Publier la réponse' }).click()
  await expect(bruno.page.locator('article article')).toContainText('Parce que le volume a baissé.')

  // What was begun as a question under a name goes on without it, and its draft is gone first.
  const word = aWord()
  const begun = await bruno.opens(`/write?community=${community.slug}`)
  await begun.getByRole('button', { name: 'Question', exact: true }).click()
  await begun.getByLabel('Titre').fill(`Pourquoi le ${word} a-t-il fermé ?`)
  await begun.locator('[contenteditable=true]').fill('Personne ne le dit.')
  await expect(begun.getByText(/^Gardé à/)).toBeVisible()
  await expect.poll(async () => (await bruno.call(listDrafts, {})).items.length).toBe(1)

  await begun.getByRole('button', { name: 'Poser sans mon nom' }).click()
  const again = begun.getByRole('dialog')
  await expect(again.getByLabel('Votre question')).toHaveValue(`Pourquoi le ${word} a-t-il fermé ?`)
  await expect(again.getByLabel('Précisions (facultatif)')).toHaveValue('Personne ne le dit.')
  expect((await bruno.call(listDrafts, {})).items).toEqual([])
  await checkAccessibility(begun)
  await again.getByRole('button', { name: 'Annuler' }).click()
  await expect(begun.getByText(/attend dans cette page/)).toBeVisible()
  await begun.getByRole('button', { name: 'Poser sans mon nom' }).click()
  const gone = begun.waitForRequest((request) => request.url().endsWith('/api/nameless/questions'))
  await again.getByRole('button', { name: 'Envoyer sans mon nom' }).click()
  expect((await (await gone).allHeaders()).cookie).toBeUndefined()
  await expect(begun.getByText('C’est parti, sans votre nom.')).toBeVisible()
  expect((await bruno.call(listDrafts, {})).items).toEqual([])
  expect(await begun.evaluate((said) => JSON.stringify(localStorage).includes(said), word)).toBe(false)

  await expect(async () => {
    await amina.opens(`/communities/${community.slug}`)
    await expect(amina.post(word)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 150_000 })
  await expect(amina.post(word)).not.toContainText(bruno.name)
  await expect(amina.post(word)).toContainText(/sans nom/i)
})
