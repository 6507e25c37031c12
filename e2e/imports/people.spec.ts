import { expect, test } from '../support/test'
import { aName } from '../support/words'

test('The administrator rehearses a CSV of people, reads what would change, and applies it', async ({
  people,
}) => {
  const ewa = await people.enter('ewa')
  const page = await ewa.opens('/admin')
  const [known, other] = [aName('Aurélie'), aName('Ömer')]
  const file = `nom;courriel;service;site;fonction\n${known};${known.toLowerCase().replace(/[^a-z]/g, '')}@merand.example;Qualité;Nantes;contrôleuse\n${other};;Qualité;Lyon;régleur\n;sans.nom@merand.example;Qualité;Lyon;\n`
  const running = page.getByText('Un import est déjà en cours.')
  const says = async (answer: string) => {
    await expect(page.getByText(answer).or(running)).toBeVisible()
    expect(await running.isVisible(), 'another import goes on').toBe(false)
  }
  // Another test may be putting somebody on the list at this moment; then one begins again.
  await expect(async () => {
    await page
      .getByLabel('Choisir un fichier CSV')
      .setInputFiles({ name: 'équipe.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${file}`) })
    await says('3 lignes lues. Rien n’est encore écrit.')
    await expect(page.getByRole('table', { name: 'Ce qui est laissé' })).toContainText('pas de nom')
    await page.getByLabel('Chercher une personne').fill(known)
    await expect(page.getByText('Personne de ce nom.')).toBeVisible()
    await page.getByRole('button', { name: 'Appliquer ce fichier' }).click()
    await says('3 lignes lues : 2 appliquées, une laissée.')
  }).toPass()
  await page.goto(`/people?q=${encodeURIComponent(other)}`)
  await expect(page.getByRole('list', { name: 'Personnes' })).toContainText(other)
})
