import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '../support/test'

const file = fileURLToPath(new URL('../../../shared/data/slack-export-meetup.zip', import.meta.url))

test('The administrator rehearses a Slack export, brings it in, and a word of it is found', async ({
  people,
}) => {
  test.skip(!existsSync(file), 'The export is not beside the repository.')
  const ewa = await people.enter('ewa')
  const page = await ewa.opens('/admin?section=content')
  await page.getByLabel('Choisir un fichier').setInputFiles(file)
  await expect(page.getByText(/^La simulation est faite/)).toBeVisible({ timeout: 120_000 })
  const report = page.getByRole('table', { name: /Ce qui a été trouvé/ })
  for (const [kind, found] of [
    ['Personnes', '71'],
    ['Communautés', '16'],
    ['Adhésions', '201'],
    ['Messages', '1 382'],
    ['Réactions', '199'],
    ['Fichiers', '67'],
  ] as const)
    await expect(
      report.getByRole('row', { name: new RegExp(`^${kind} ${found.replace(' ', '\\s')}`) }),
    ).toBeVisible()
  await expect(page.getByText('Le compte y est, à l’unité près.')).toBeVisible()
  const search = await ewa.anotherWindow('/search?q=disorienting+rezoooms')
  await expect(search.getByRole('heading', { name: 'Rien encore sur' })).toBeVisible()

  await page.getByRole('button', { name: 'Importer pour de bon' }).click()
  const question = page.getByRole('dialog', { name: /^Importer pour de bon/ })
  await expect(question).toContainText('Personnes71')
  await expect(question).toContainText(/Messages1\s031/)
  await expect(question).toContainText('Personne n’en reçoit de notification.')
  await question.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText(/^La simulation est faite/)).toBeVisible()
  await page.getByRole('button', { name: 'Importer pour de bon' }).click()
  await question.getByRole('button', { name: 'Importer maintenant' }).click()
  await expect(page.getByText(/^Tout (ce qui pouvait venir )?est arrivé\.$/)).toBeVisible({
    timeout: 120_000,
  })
  await expect(page.getByRole('list', { name: 'Conversations à ouvrir' }).getByRole('listitem')).toHaveCount(
    3,
  )
  await page.getByRole('button', { name: 'C’est vérifié' }).click()
  await expect(page.getByRole('button', { name: 'C’est vérifié' })).toBeHidden()
  await search.reload()
  await search
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'rezoooms' })
    .getByRole('link')
    .first()
    .click()
  await expect(search.getByRole('main')).toContainText('kind of disorienting')
})
