import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'

test('The administrator makes an invitation link, and the new colleague chooses a password and enters, once', async ({
  people,
}) => {
  const { name } = await people.onTheList('Naïma')
  const ewa = await people.enter('ewa')
  const admin = await ewa.opens('/admin')
  await admin.getByLabel('Chercher une personne').fill(name)
  await admin.getByRole('button', { name: new RegExp(name) }).click()
  const dialog = admin.getByRole('dialog', { name })
  await dialog.getByRole('button', { name: 'Faire un lien d’invitation' }).click()
  const made = dialog.getByLabel('Lien d’invitation')
  await expect(made).toHaveValue(/\/links\//)
  await checkAccessibility(admin)
  const link = await made.inputValue()

  const page = await people.visitor()
  await page.goto(link)
  await page.getByLabel('Nouveau mot de passe').fill('court')
  await page.getByRole('button', { name: 'Entrer dans Osmose' }).click()
  await expect(page.getByText('Au moins 12 signes.')).toBeVisible()
  await page.getByLabel('Nouveau mot de passe').fill('trois mots bien à moi')
  await page.getByRole('button', { name: 'Entrer dans Osmose' }).click()
  await expect(page.getByRole('button', { name: `${name}, mon menu` })).toBeVisible()

  const another = await people.visitor()
  await another.goto(link)
  await expect(another.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
})

test('Whose access is closed by the administrator is out within seconds', async ({ people }) => {
  const leaver = await people.invite('Lucien')
  await leaver.listensAt('/')
  const ewa = await people.enter('ewa')
  const admin = await ewa.opens('/admin')
  await admin.getByLabel('Chercher une personne').fill(leaver.name)
  await admin.getByRole('button', { name: new RegExp(leaver.name) }).click()
  await admin
    .getByRole('dialog', { name: leaver.name })
    .getByRole('button', { name: 'Fermer l’accès' })
    .click()
  await expect(leaver.page.getByText('Votre session s’est fermée.')).toBeVisible({ timeout: 5_000 })
})
