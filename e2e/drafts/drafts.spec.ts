import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('What is begun survives a reload, goes on in two windows at once, and is finished with a table', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()

  const page = await amina.opens(`/write?community=${community.slug}`)
  const text = page.locator('[contenteditable=true]')
  await text.click()
  await page.keyboard.type(`Le #${word} tient, merci à @${bruno.firstName}`)
  await page.getByRole('option', { name: new RegExp(bruno.name) }).click()
  await expect(page.getByText('Une personne en sera prévenue')).toBeVisible()
  await expect(page.getByText(/^Gardé à/)).toBeVisible()
  await checkAccessibility(page)
  await expect(page).toHaveURL(/draft=/)
  await page.reload()
  await expect(text).toContainText(`Le #${word} tient, merci à @${bruno.name}`)

  const other = await amina.anotherWindow('/drafts')
  await other.getByRole('listitem').filter({ hasText: word }).getByRole('link', { name: 'Reprendre' }).click()
  const again = other.locator('[contenteditable=true]')
  await expect(again).toContainText(`Le #${word} tient, merci à @${bruno.name}`)
  expect(new URL(other.url()).searchParams.get('draft')).toBe(new URL(page.url()).searchParams.get('draft'))
  await again.press('Control+End')
  await again.press('Enter')
  await other.keyboard.type('Le couple en dessous.')
  await expect(other.getByText(/^Gardé à/)).toBeVisible()
  await text.press('Control+End')
  await page.keyboard.type(' Et au bureau.')
  await expect(page.getByText('les deux textes sont gardés').first()).toBeVisible()
  await expect(text).toContainText('Et au bureau.')
  await again.press('Enter')
  await other.getByRole('button', { name: 'Plus de mise en forme' }).click()
  await other.getByRole('menuitem', { name: /^Tableau/ }).click()
  await other.keyboard.type('Bride')
  await other.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(other.getByText('C’est publié.')).toBeVisible()

  await bruno.opens('/')
  await bruno
    .post(word)
    .getByRole('link', { name: `#${word}` })
    .click()
  await expect(bruno.title).toHaveText(`#${word}`)
  await expect(bruno.post(word).getByRole('columnheader', { name: 'Bride' })).toBeVisible()
})

test('A post is planned for later, waits among the drafts, is put off, and is taken back', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  const page = await amina.opens(`/write?community=${community.slug}`)
  await page.locator('[contenteditable=true]').fill(`Rendez-vous au ${word}`)
  await page.getByRole('radio', { name: 'Plus tard' }).check()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Jour et heure').fill(`${tomorrow}T13:30`)
  await page.getByRole('button', { name: 'Publier plus tard' }).click()
  await expect(page.getByText(/^C’est prévu/)).toBeVisible()

  await amina.opens('/drafts')
  const row = page.getByRole('listitem').filter({ hasText: word })
  await expect(row).toContainText('13 h 30')
  await row.getByRole('link', { name: 'Reprendre' }).click()
  await expect(page.getByLabel('Jour et heure')).toHaveValue(`${tomorrow}T13:30`)
  await page.getByLabel('Jour et heure').fill(`${tomorrow}T14:45`)
  await page.getByRole('button', { name: 'Publier plus tard' }).click()
  await expect(page.getByText(/^C’est prévu/)).toBeVisible()

  await amina.opens('/drafts')
  await expect(row).toContainText('14 h 45')
  await row.getByRole('button', { name: 'Renoncer à la date' }).click()
  await expect(page.getByText('C’est redevenu un brouillon.')).toBeVisible()
  await row.getByRole('button', { name: 'Effacer' }).click()
  await expect(row).toHaveCount(0)
})

test('Ctrl K in the text sets a link and opens no search', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const page = await amina.opens(`/write?community=${community.slug}`)
  const text = page.locator('[contenteditable=true]')
  await text.fill('la fiche')
  await text.press('Control+a')
  await text.press('Control+k')
  await page.getByLabel('Adresse du lien').fill('exemple.fr/fiche')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('link', { name: 'la fiche' })).toHaveAttribute(
    'href',
    'https://exemple.fr/fiche',
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await text.press('Escape')
  await expect(page.getByRole('toolbar').first().locator(':focus')).toHaveCount(1)
})
