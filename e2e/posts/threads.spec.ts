import { joinCommunity } from '@osmose/shared/communities/communities.contract'
import { checkAccessibility } from '../support/accessibility'
import type { Person } from '../support/person'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const act = async ({ page }: Person, name: string) => {
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name }).click()
}

test('A question is pinned, closed with a reason that a colleague reads live, and opened again', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const question = await amina.asks(community, `Quel joint pour le ${word} ?`)
  await bruno.listensAt(`/posts/${question.id}`)
  const page = await amina.opens(`/posts/${question.id}`)
  await act(amina, 'Épingler')
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Épingler' }).click()
  await expect(bruno.page.getByText(/^Épinglé jusqu’au/)).toBeVisible()
  await act(amina, 'Clore la conversation')
  await page.getByLabel('Pourquoi, en une ligne').fill(`Le ${word} est remplacé.`)
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la conversation' }).click()
  await expect(bruno.page.getByText(`Le ${word} est remplacé.`)).toBeVisible()
  await expect(bruno.page.getByLabel('Votre réponse')).toHaveCount(0)
  await bruno.opens(`/communities/${community.slug}`)
  await expect(bruno.page.getByRole('region', { name: 'En haut' })).toContainText(word)
  await act(amina, 'Rouvrir la conversation')
  await expect(page.getByText(`Le ${word} est remplacé.`)).toHaveCount(0)
})

test('A thread moves, its address stays; who may not follow learns where it went; a share leads back to it', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const [from, to] = [await amina.founds(), await amina.founds({ visibility: 'private' })]
  await bruno.call(joinCommunity, { params: { communityId: from.id } })
  const word = aWord()
  const post = await amina.writes(from, `Le ${word} a sa place ailleurs.`)
  const page = await amina.opens(`/posts/${post.id}`)
  await act(amina, 'Déplacer')
  await page.getByLabel('Où').selectOption({ label: to.name })
  await page.getByRole('dialog').getByRole('button', { name: 'Déplacer' }).click()
  await expect(page.getByText(`Déplacée vers ${to.name}.`)).toBeVisible()
  await bruno.opens(`/posts/${post.id}`)
  await expect(bruno.title).toHaveText('Cette publication a été déplacée')
  await expect(bruno.page.getByText(word)).toHaveCount(0)

  await act(amina, 'Partager dans une communauté')
  await page.getByLabel('Où').selectOption({ label: from.name })
  await page.getByLabel('Pourquoi la partager').fill('Utile ici aussi.')
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Partager' }).click()
  await expect(page.getByText('C’est partagé.')).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(post.id))
  await expect(page.getByText(word)).toBeVisible()
  await bruno.opens(page.url())
  await expect(bruno.page.getByText(/Elle ne vous est pas ouverte/)).toBeVisible()
  await expect(bruno.page.getByText(word)).toHaveCount(0)
})
