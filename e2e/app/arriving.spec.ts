import { phone } from '../support/looks'
import { expect, test } from '../support/test'

for (const viewport of [{ width: 1280, height: 800 }, phone]) {
  test(`An address leads to its part of the settings at ${viewport.width} pixels`, async ({ people }) => {
    const amina = await people.invite('Amina', {}, { viewport })
    const page = await amina.opens('/settings#sessions')
    const title = page.getByRole('heading', { name: 'Appareils' })
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport()
    await page.goto('/settings#hours')
    await expect(page.getByRole('heading', { name: 'Mes heures' })).toBeFocused()
  })

  test(`An address leads to one answer among many at ${viewport.width} pixels`, async ({ people }) => {
    const amina = await people.invite('Amina', {}, { viewport })
    const community = await amina.founds()
    const post = await amina.asks(community, 'Qui garde la clé du local ?')
    const answers = []
    for (let turn = 0; turn < 12; turn++)
      answers.push(await amina.answers(post, `Réponse ${turn}, avec le temps de la lire. `.repeat(6)))
    for (const answer of [answers[5], answers[11]]) {
      const page = await amina.anotherWindow(`/posts/${post.id}#comment-${answer?.id}`)
      await expect(page.locator(`#comment-${answer?.id}`)).toBeFocused()
      await expect(page.locator(`#comment-${answer?.id}`)).toBeInViewport({ ratio: 0.9 })
    }
  })
}
