import { acceptAnswer } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A colleague has the same question, and who asked sees it live and is told', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const question = await amina.asks(community, `Quel couple pour le ${aWord()} ?`)
  await amina.listensAt(`/posts/${question.id}`)
  const page = await bruno.opens(`/posts/${question.id}`)
  await page.getByRole('button', { name: 'Même question' }).click()
  await expect(page.getByRole('button', { name: 'Votre question aussi' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(amina.page.getByText('1 autre personne se la pose')).toBeVisible()
  await amina.opens('/notifications')
  await expect(amina.page.getByRole('main')).toContainText('se pose la même question')
})

test('Why an answer was kept stands under it', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const question = await amina.asks(community, `Quel joint pour le ${aWord()} ?`)
  const answer = await bruno.answers(question, 'Le PTFE de 3, serré à froid.')
  await amina.call(acceptAnswer, { params: { postId: question.id }, body: { commentId: answer.id } })
  await bruno.listensAt(`/posts/${question.id}`)
  const page = await amina.opens(`/posts/${question.id}`)
  await page.getByRole('button', { name: 'Dire pourquoi' }).click()
  await page.getByLabel('Pourquoi cette réponse, en une ligne').fill('Essayé sur deux cuves.')
  await page.keyboard.press('Enter')
  await expect(bruno.page.getByText('Essayé sur deux cuves.')).toBeVisible()
})

test('Two questions are joined, the page of the one leads to the other, and they part again', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const original = await bruno.asks(community, `Comment serrer le ${word} ?`)
  const same = await amina.asks(community, `Serrage du ${word} ?`)
  await bruno.listensAt(`/posts/${same.id}`)
  const page = await amina.opens(`/posts/${same.id}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Réunir avec une autre question' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(word)
  await dialog.getByRole('searchbox').press('Enter')
  await dialog
    .getByRole('listitem')
    .filter({ hasText: `Comment serrer le ${word}` })
    .getByRole('button', { name: 'Réunir' })
    .click()
  await expect(bruno.page.getByText('La même question est posée ici')).toBeVisible()
  await checkAccessibility(bruno.page)
  await bruno.page.getByRole('link', { name: `Comment serrer le ${word}` }).click()
  await expect(bruno.title).toContainText('Comment serrer')
  expect(bruno.page.url()).toContain(original.id)
  await page.getByRole('button', { name: 'Les séparer' }).click()
  await expect(page.getByText('La même question est posée ici')).toHaveCount(0)
})
