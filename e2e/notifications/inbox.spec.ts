import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('An inbox is one line a thread; what is put away in one window leaves the other, and comes back by one word', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const [one, two] = [aWord(), aWord()]
  const first = await amina.writes(community, `Le joint du ${one} fuit encore.`)
  const second = await amina.writes(community, `La pompe du ${two} siffle.`)
  await bruno.answers(first, 'Changez la rondelle aussi.')
  await bruno.answers(first, 'Et le filetage.')
  await bruno.answers(second, 'Purgez-la.')

  const desk = await amina.listensAt('/notifications')
  const telephone = await amina.anotherWindow('/notifications')
  const lines = desk.getByRole('listitem').filter({ has: desk.getByRole('link', { name: bruno.name }) })
  await expect(lines).toHaveCount(2)
  const there = (word: string) => telephone.getByRole('listitem').filter({ hasText: word })
  await expect(there(two)).toBeVisible()

  await lines.filter({ hasText: two }).getByRole('link').focus()
  await desk.keyboard.press('e')
  await expect(lines.filter({ hasText: two })).toHaveCount(0)
  await expect(lines.filter({ hasText: one }).getByRole('link')).toBeFocused()
  await expect(there(two)).toHaveCount(0)
  await desk.getByRole('button', { name: 'Annuler' }).click()
  await expect(there(two)).toBeVisible()

  await desk.getByRole('button', { name: 'Tout ranger' }).click()
  await expect(desk.getByText('Rien pour vous, et c’est bien ainsi')).toBeVisible()
  await expect(there(one)).toHaveCount(0)
  await bruno.answers(first, 'C’est réparé ?')
  await expect(lines).toHaveCount(1)
  await expect(lines.getByRole('link', { name: 'a répondu à votre publication' })).toBeVisible()
  await lines.getByRole('link').click()
  await expect(desk.getByText('C’est réparé ?')).toBeInViewport()
})

test('What is put off waits under « Plus tard », with its hour', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  await bruno.answers(await amina.writes(community, `Le joint du ${word} fuit.`), 'Encore ?')
  const page = await amina.listensAt('/notifications')
  const line = page.getByRole('listitem').filter({ hasText: word })
  await line.getByRole('button', { name: /Autres gestes/ }).click()
  await page
    .getByRole('menuitem', { name: /Demain matin|Lundi/ })
    .first()
    .click()
  await expect(line).toHaveCount(0)
  await page.getByRole('radio', { name: 'Plus tard' }).check()
  await expect(line).toContainText(/revient/)
})

test('A community is silenced from a line it brought, and wanted again in its menu', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const [one, two, three] = [aWord(), aWord(), aWord()]
  await bruno.answers(await amina.writes(community, `Le joint du ${one}.`), 'Oui.')
  const page = await amina.listensAt('/notifications')
  const line = (word: string) => page.getByRole('listitem').filter({ hasText: word })
  await line(one)
    .getByRole('button', { name: /Autres gestes/ })
    .click()
  await page.getByRole('menuitem', { name: /Ne plus me prévenir/ }).click()
  await expect(page.getByText(/Plus rien ne vous préviendra/)).toBeVisible()
  await bruno.answers(await amina.writes(community, `La pompe du ${two}.`), 'Oui.')

  await amina.opens(`/communities/${community.slug}`)
  await page.getByRole('button', { name: 'Vous en êtes responsable' }).click()
  await page.getByRole('menuitem', { name: 'Ce qui me prévient' }).click()
  await expect(page.getByRole('radio', { name: 'Rien' })).toBeChecked()
  await page.getByRole('radio', { name: 'Réponses et mentions' }).check()
  await expect(page.getByText(/: Réponses et mentions$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await bruno.answers(await amina.writes(community, `Le filtre du ${three}.`), 'Oui.')
  await amina.opens('/notifications')
  await expect(line(three)).toBeVisible()
  await expect(line(two)).toHaveCount(0)
})
