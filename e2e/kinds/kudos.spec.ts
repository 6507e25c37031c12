import { listValues } from '@osmose/shared/kudos/thanks.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Whoever is thanked is told, finds it on their page, and may hide it', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const value = (await amina.call(listValues, {})).items[0]
  await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'kudos',
      text: `Il est venu voir le ${word} avant d’écrire.`,
      details: { kind: 'kudos', personIds: [bruno.id], valueId: value?.id },
    },
  })

  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText(`${amina.name} vous remercie`)
  await bruno.opens(`/people/${bruno.id}`)
  await expect(bruno.post(word)).toContainText(value?.name ?? 'une valeur')
  await amina.opens(`/people/${bruno.id}`)
  await expect(amina.post(word)).toContainText('Merci à')
  await bruno.page.getByRole('switch', { name: 'Montrer sur ma page' }).click()
  await expect(bruno.page.getByText('ne paraissent plus')).toBeVisible()
  await amina.opens(`/people/${bruno.id}`)
  await expect(amina.title).toContainText(bruno.name)
  await expect(amina.page.getByRole('heading', { name: 'Ce dont on la remercie' })).toHaveCount(0)
})
