import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('What was read on one device is read on the other, without a reload', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const post = await amina.writes(community, `Le joint du ${word} fuit encore.`)
  const desk = await amina.listensAt('/')
  const links = desk.getByRole('navigation', { name: 'Navigation' })
  await bruno.answers(post, 'Changez la rondelle aussi.')
  await expect(links.getByRole('link', { name: /Notifications.*du nouveau/ })).toBeVisible()

  const telephone = await amina.anotherWindow('/notifications')
  await telephone.getByRole('link', { name: `${bruno.name} a répondu à votre publication` }).click()
  await expect(telephone.getByText('Changez la rondelle aussi.')).toBeVisible()
  await expect(links.getByRole('link', { name: /Notifications.*du nouveau/ })).toBeHidden()
})
