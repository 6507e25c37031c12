import { publishPost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Somebody thanks a colleague, who is told and finds it on their page, and may hide it', async ({
  people,
}) => {
  test.setTimeout(90_000)
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}&kind=kudos`)
  await page.getByLabel('Qui remerciez-vous ?').fill(bruno.name)
  await page
    .getByRole('listitem')
    .filter({ hasText: bruno.name })
    .getByRole('button', { name: 'Ajouter' })
    .click()
  await expect(page.getByRole('button', { name: `Ne plus remercier ${bruno.name}` })).toBeVisible()
  await page.getByRole('radio', { name: 'La pièce parle' }).check()
  const text = page.getByLabel('Votre texte')
  await text.click()
  await page.keyboard.type(`Il est venu voir le ${word} avant d’écrire.`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Dire merci' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()

  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText(`${amina.name} vous remercie`)
  await bruno.opens(`/people/${bruno.id}`)
  await expect(bruno.post(word)).toContainText('La pièce parle')
  await amina.opens(`/people/${bruno.id}`)
  await expect(amina.post(word)).toContainText('Merci à')
  await bruno.page.getByRole('switch', { name: 'Montrer sur ma page' }).click()
  await expect(bruno.page.getByText('ne paraissent plus')).toBeVisible()
  await amina.page.reload()
  await expect(amina.title).toContainText(bruno.name)
  await expect(amina.page.getByRole('heading', { name: 'Ce dont on la remercie' })).toHaveCount(0)
})

test('A thank-you appears in the feed of another window, with those it names', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  await bruno.listensAt('/')
  const word = aWord()
  await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'kudos',
      text: `Pour le ${word} d’hier soir.`,
      details: { kind: 'kudos', personIds: [bruno.id] },
    },
  })
  await bruno.page.getByRole('button', { name: '1 nouvelle publication' }).click()
  await expect(bruno.post(word).getByRole('link', { name: bruno.name })).toBeVisible()
})
