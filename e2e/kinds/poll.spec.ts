import { answerPoll } from '@osmose/shared/polls/polls.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Nothing of a poll shows below five answers, then who chose what, and one may change one’s mind', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const { id: postId } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'poll',
      title: `Quand régler le ${aWord()} ?`,
      text: '',
      details: { kind: 'poll', options: ['Le matin', 'À midi', 'Le soir'] },
    },
  })
  await bruno.listensAt(`/posts/${postId}`)
  await bruno.page.getByRole('button', { name: 'À midi' }).click()
  await bruno.page.getByRole('button', { name: 'Répondre', exact: true }).first().click()
  await expect(bruno.page.getByText('Moins de cinq réponses')).toBeVisible()
  await expect(bruno.page.getByText('votre choix')).toBeVisible()
  await checkAccessibility(bruno.page)

  for (const name of ['Carla', 'Driss', 'Elsa', 'Farid']) {
    const other = await people.invite(name)
    await other.joins(community)
    await other.call(answerPoll, { params: { postId }, body: { choice: [0] } })
  }
  await expect(bruno.page.getByText('5 réponses')).toBeVisible()
  await bruno.page.getByRole('button', { name: /voir qui a choisi « Le matin »/ }).click()
  await expect(bruno.page.getByRole('dialog')).toContainText('Elsa')
  await bruno.page.keyboard.press('Escape')
  await bruno.page.getByRole('button', { name: 'Changer ma réponse' }).click()
  await bruno.page.getByRole('button', { name: 'Le matin' }).click()
  await bruno.page.getByRole('button', { name: 'Garder cette réponse' }).click()
  await expect(bruno.page.getByRole('button', { name: /^5, voir qui a choisi « Le matin »/ })).toBeVisible()
})

test('An anonymous poll says beforehand that an answer is for good, and is closed by its author', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const { id } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'poll',
      title: `Le bruit vous gêne-t-il, ${aWord()} ?`,
      text: '',
      details: { kind: 'poll', anonymous: true, options: ['Oui', 'Non'] },
    },
  })
  await bruno.listensAt(`/posts/${id}`)
  await expect(bruno.page.getByText('il ne pourra plus être changé')).toBeVisible()
  await bruno.page.getByRole('button', { name: 'Comment cela reste anonyme' }).click()
  await expect(bruno.page.getByText('rien à relier')).toBeVisible()
  await bruno.page.keyboard.press('Escape')
  await bruno.page.getByRole('button', { name: 'Oui' }).click()
  await bruno.page.getByRole('button', { name: 'Répondre, sans retour' }).click()
  await expect(bruno.page.getByText('votre choix n’est gardé nulle part')).toBeVisible()
  await expect(bruno.page.getByRole('button', { name: 'Changer ma réponse' })).toHaveCount(0)

  const page = await amina.opens(`/posts/${id}`)
  await page.getByRole('button', { name: 'Clore maintenant' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clore maintenant' }).click()
  await expect(bruno.page.getByText('anonyme · clos')).toBeVisible()
  await expect(bruno.page.getByText('Moins de cinq réponses')).toBeVisible()
})
