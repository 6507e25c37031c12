import { checkAccessibility } from '../support/accessibility'
import { startInstance } from '../support/instance'
import { fitsSideways, narrowest } from '../support/looks'
import { expect, test } from '../support/test'

test('Whoever reads the server’s output sets an empty Osmose up, and brings the first people in', async ({
  people,
}) => {
  const instance = await startInstance({ demo: false })
  try {
    const page = await people.visitor({ baseURL: instance.address })
    await page.goto('/')
    await expect(page).toHaveURL(/\/set-up$/)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Bonjour. Quel code le serveur a-t-il affiché ?' }),
    ).toBeVisible()
    await checkAccessibility(page)
    const code = /set-up code (\w+)/.exec(instance.output())?.[1] ?? ''
    await page.getByLabel('Code d’installation').fill('ABCD')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByText('Ce n’est pas le code que le serveur a affiché.')).toBeVisible()
    await checkAccessibility(page)
    await page.getByLabel('Code d’installation').fill(code)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’organisation').fill('Tôlerie du Ponant')
    await checkAccessibility(page)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom', { exact: true }).fill('Anaïs Le Goff')
    await page.getByLabel('Adresse e-mail').fill('anais@ponant.example')
    await page.getByLabel('Mot de passe').first().fill('une phrase assez longue')
    await checkAccessibility(page)
    await page.getByRole('button', { name: 'Installer Osmose' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'C’est prêt. Qui vous rejoint ?' }),
    ).toBeVisible()
    const { width, height } = page.viewportSize() ?? narrowest
    await page.setViewportSize(narrowest)
    await fitsSideways(page)
    await page.setViewportSize({ width, height })
    await page.getByRole('button', { name: 'Importer un fichier' }).click()
    await page.getByLabel('Choisir un fichier CSV').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,email\nMaël Kerbrat,mael@ponant.example\n'),
    })
    await expect(page.getByText('Une ligne lue. Rien n’est encore écrit.')).toBeVisible()
    await page.getByRole('button', { name: 'Appliquer ce fichier' }).click()
    await expect(page.getByText('Une ligne lue et appliquée.')).toBeVisible()
    await page.goto('/people')
    await expect(page.getByRole('list', { name: 'Personnes' })).toContainText('Maël Kerbrat')

    const visitor = await people.visitor({ baseURL: instance.address })
    await visitor.goto('/signin')
    await expect(visitor.getByText('Tôlerie du Ponant')).toBeVisible()
    await expect(visitor.getByText('Entrer dans la démonstration')).toBeHidden()
  } finally {
    // Pages first: they would look for a server that is gone.
    await people.leave()
    await instance.stop()
  }
})
