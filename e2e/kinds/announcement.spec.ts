import { acknowledgeAnnouncement } from '@osmose/shared/announcements/announcements.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('An announcement for some is read by each of them, and its author sees the count move', async ({
  people,
}) => {
  const amina = await people.invite('Amina', { department: 'Direction', site: 'Lyon' })
  const community = await amina.founds()
  const readers = []
  for (const first of ['Bruno', 'Carla', 'Driss', 'Elsa', 'Farid'])
    readers.push(await people.invite(first, { department: 'Production', site: 'Nantes' }))
  const outsider = await people.invite('Gaston', { department: 'Commerce', site: 'Nantes' })
  for (const person of [...readers, outsider]) await person.joins(community)
  const [bruno, ...others] = readers
  if (!bruno) throw new Error('Nobody reads.')
  await bruno.listensAt('/')
  await outsider.listensAt('/')

  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}&kind=announcement`)
  await page.getByLabel('Titre').fill(`Le ${word} change de côté`)
  await page.getByRole('radio', { name: 'À certains services ou sites' }).check()
  await page.getByRole('button', { name: 'Annoncer' }).click()
  await expect(page.getByText('Choisissez au moins un service ou un site.')).toBeVisible()
  await page.getByRole('button', { name: 'Production' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Pour Production' })).toContainText(
    'environ 5 personnes',
  )
  await page.getByRole('switch', { name: /Demander/ }).check()
  await page.getByLabel('Votre texte').click()
  await page.keyboard.type('On passe par la gauche dès lundi.')
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Annoncer' }).click()
  await expect(page.getByText('C’est publié.')).toBeVisible()

  const strip = bruno.page.getByRole('region', { name: 'Une annonce à lire' })
  await expect(strip).toContainText(`Le ${word} change de côté`)
  await expect(strip).toContainText('Pour Production')
  await checkAccessibility(bruno.page)
  await expect(outsider.page.getByText(word)).toHaveCount(0)

  await page.goto('/')
  await amina
    .post(word)
    .getByRole('link', { name: new RegExp(word) })
    .click()
  await expect(amina.title).toContainText(word)
  await expect(page.getByText('0 sur environ 5 personnes')).toBeVisible()
  await amina.listensAt(new URL(page.url()).pathname)
  await bruno.page.getByRole('button', { name: /^J’ai lu/ }).click()
  await expect(strip).toHaveCount(0)
  await expect(page.getByText('1 sur environ 5 personnes')).toBeVisible()
  const postId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  for (const person of others)
    await person.call(acknowledgeAnnouncement, { params: { postId }, body: { version: 1 } })
  await expect(page.getByText(/^Tout le monde l’a lue/)).toBeVisible()

  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Quelque chose d’important' }).check()
  await dialog.getByLabel('Votre texte').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Non, par la droite.')
  await checkAccessibility(page)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('0 sur environ 5 personnes')).toBeVisible()
  await expect(strip).toContainText('Le texte a changé depuis votre lecture.')
  await bruno.opens(`/posts/${postId}`)
  await bruno.page.getByRole('button', { name: /^J’ai relu/ }).click()
  await expect(bruno.page.getByText('Lu par vous')).toBeVisible()

  await outsider.page.goto(`/posts/${postId}`)
  await expect(outsider.page.getByText('n’existe pas, ou n’est pas ouverte')).toBeVisible()
})
