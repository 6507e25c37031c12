import { voteForIdea } from '@osmose/shared/ideas/ideas.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('The ideas of a community stand in the order one asks for', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const [first, last] = [aWord(), aWord()]
  for (const word of [first, last])
    await amina.call(publishPost, {
      params: { communityId: community.id },
      body: { kind: 'idea', title: `Idée ${word}`, text: 'Par où commencer.' },
    })
  const page = await amina.opens(`/communities/${community.slug}/ideas`)
  await amina.presses(amina.post(first).getByRole('button', { name: /Donner ma voix/ }), voteForIdea)
  await expect(amina.post(first).getByRole('button', { name: /Reprendre ma voix/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Les plus récentes' }).check({ force: true })
  await expect(page.locator('article').first()).toContainText(last)
  await page.getByRole('radio', { name: 'Les plus soutenues' }).check({ force: true })
  await page.reload()
  await expect(page.locator('article').first()).toContainText(first)
})
