import { desk, fitsSideways, narrowest, phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A title that is one endless word widens neither its card nor its page', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await amina.asks(community, word.repeat(13).slice(0, 150), `Voir https://${word.repeat(9)}`)
  for (const size of [narrowest, phone, desk]) {
    await bruno.page.setViewportSize(size)
    for (const path of ['/', `/communities/${community.slug}`, '/questions', `/search?q=${word.repeat(9)}`]) {
      await bruno.opens(path)
      await fitsSideways(bruno.page)
    }
    await bruno.opens(`/communities/${community.slug}`)
    const card = bruno.page.locator(`[data-post="${post.id}"]`)
    await card.scrollIntoViewIfNeeded()
    await expect(card.getByText('Question', { exact: true })).toBeInViewport({ ratio: 1 })
    await bruno.opens(`/posts/${post.id}`)
    await expect(bruno.title).toContainText(word)
    await fitsSideways(bruno.page)
  }
})
