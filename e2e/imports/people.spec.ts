import { expect, test } from '../support/test'
import { aName } from '../support/words'

test('The administrator rehearses a CSV of people, reads what would change, and applies it', async ({
  people,
}) => {
  const ewa = await people.enter('ewa')
  const page = await ewa.opens('/admin')
  const [known, other] = [aName('Aurélie'), aName('Ömer')]
  const file = `nom;courriel;service;site;fonction\n${known};${known.toLowerCase().replace(/[^a-z]/g, '')}@merand.example;Qualité;Nantes;contrôleuse\n${other};;Qualité;Lyon;régleur\n;sans.nom@merand.example;Qualité;Lyon;\n`
  await page
    .getByLabel('Choisir un fichier CSV')
    .setInputFiles({ name: 'équipe.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${file}`) })
  await expect(page.getByText('3 lignes lues. Rien n’est encore écrit.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Ce qui est laissé' })).toContainText('pas de nom')
  await page.getByLabel('Chercher une personne').fill(known)
  await expect(page.getByText('Personne de ce nom.')).toBeVisible()
  await page.getByRole('button', { name: 'Appliquer ce fichier' }).click()
  await expect(page.getByText('3 lignes lues et appliquées.')).toBeVisible()
  await page.goto(`/people?q=${encodeURIComponent(other)}`)
  await expect(page.getByRole('list', { name: 'Personnes' })).toContainText(other)
})
