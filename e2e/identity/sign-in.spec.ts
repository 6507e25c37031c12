import { expect, test } from '../support/test'

test('A visitor enters as one of the cast in one click, and signs out again', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/')
  await page.getByRole('button', { name: 'Entrer comme Étienne Mérand' }).click()
  await page.getByRole('button', { name: 'Étienne Mérand, mon menu' }).click()
  await page.getByRole('menuitem', { name: 'Me déconnecter' }).click()
  await expect(page.getByText('Vous êtes hors d’Osmose.')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/signin/)
})

test('Whoever comes without a session signs in with address and password, and lands on the page they wanted', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const page = await people.visitor()
  await page.goto('/questions?show=unanswered')
  await page.getByLabel('Adresse e-mail').fill(amina.email)
  await page.getByLabel('Mot de passe').first().fill('une phrase assez longue')
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(page).toHaveURL('/questions?show=unanswered')
  await expect(page.getByRole('button', { name: `${amina.name}, mon menu` })).toBeVisible()
})

test('A wrong password is refused without a word on which of the two was wrong', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await people.visitor()
  for (const email of [amina.email, 'personne@merand.example']) {
    await page.goto('/signin')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe').first().fill('une autre phrase')
    await page.getByRole('button', { name: 'Me connecter' }).click()
    await expect(page.getByRole('alert')).toHaveText('Cette adresse et ce mot de passe ne vont pas ensemble.')
  }
})

test('A session ended on another device closes this one within seconds, and keeps what was being written', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  await amina.listensAt('/')
  const elsewhere = await people.visitor()
  await elsewhere.goto('/signin')
  await elsewhere.getByLabel('Adresse e-mail').fill(amina.email)
  await elsewhere.getByLabel('Mot de passe').first().fill('une phrase assez longue')
  await elsewhere.getByRole('button', { name: 'Me connecter' }).click()
  await expect(elsewhere.getByRole('button', { name: `${amina.name}, mon menu` })).toBeVisible()
  await elsewhere.goto('/settings')
  await amina.opens(`/write?community=${community.slug}`)
  await amina.page.getByLabel('Votre texte').fill('Une phrase commencée')
  await expect(amina.page.getByText(/^Gardé à/)).toBeVisible()
  await elsewhere
    .getByRole('button', { name: /^Terminer la session/ })
    .first()
    .click()
  await expect(amina.page.getByText('Votre session s’est fermée.')).toBeVisible()
  await amina.page.getByLabel('Adresse e-mail').fill(amina.email)
  await amina.page.getByLabel('Mot de passe').first().fill('une phrase assez longue')
  await amina.page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(amina.page.getByRole('textbox', { name: 'Votre texte' })).toContainText('Une phrase commencée')
})
