import { de } from '@osmose/shared/core/messages'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('The order is mine to set: every post says its points, a term turned up moves it at once, and every device remembers', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const [asked, said] = [aWord(), aWord()]
  await amina.asks(community, `Qui connaît le ${asked} ?`)
  await amina.writes(community, `Des nouvelles du ${said}.`, `Le ${said} avance`)
  const page = await bruno.opens('/')
  await expect(page.getByRole('radio', { name: 'Tout, par date' })).toBeChecked()
  const order = () => page.getByRole('list', { name: 'Le fil' }).locator('article h2').allTextContents()
  await expect.poll(async () => (await order())[0]).toContain(said)

  await page.getByRole('radio', { name: 'Pour vous' }).check()
  await expect(bruno.post(asked)).toBeVisible()
  await expect.poll(async () => (await order())[0]).toContain(asked)
  await bruno.post(asked).getByRole('button', { name: 'Pourquoi je vois ceci' }).click()
  const why = page.getByRole('dialog', { name: 'Pourquoi je vois ceci' })
  await expect(
    why.getByRole('listitem').filter({ hasText: 'Une question sans réponse retenue' }),
  ).toContainText('+10')
  await expect(why.getByRole('listitem').filter({ hasText: 'Récente' })).toContainText('+40')
  await why.getByRole('button', { name: 'Régler mon fil' }).click()

  const panel = page.getByRole('region', { name: 'Régler mon fil' })
  const less = panel.getByRole('button', { name: 'Compter moins : Une question sans réponse retenue' })
  await less.click()
  await less.click()
  await expect.poll(async () => (await order())[0]).toContain(said)
  await expect(panel.getByRole('status')).toContainText(said)
  await panel.getByRole('button', { name: 'Revenir aux réglages d’origine' }).click()
  await expect.poll(async () => (await order())[0]).toContain(asked)

  const other = await bruno.anotherWindow('/')
  await expect(other.getByRole('radio', { name: 'Pour vous' })).toBeChecked()
})

test('What I mute is left out of « Pour vous », takes one line by date, and opens; nobody is told', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  await amina.writes(community, `Encore le ${word}.`, `Le ${word}`)
  const page = await bruno.opens('/')
  await bruno.post(word).getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Mettre cette discussion en sourdine' }).click()
  const line = page.getByText(`Vous avez mis cette discussion ${de(amina.name)} en sourdine.`)
  await expect(line).toBeVisible()
  await expect(bruno.post(word)).toBeHidden()
  await page.getByRole('button', { name: 'Montrer', exact: true }).click()
  await expect(bruno.post(word)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Montrer', exact: true }).click()
  await bruno.post(word).getByRole('button', { name: 'Autres gestes' }).click()
  await expect(page.getByRole('menuitem', { name: 'Rétablir cette discussion' })).toBeVisible()
  await bruno.opens('/')
  await expect(line).toBeVisible()
  await page.getByRole('radio', { name: 'Pour vous' }).check()
  await expect(page.getByRole('button', { name: 'Régler mon fil' })).toBeVisible()
  await expect(page.getByText(word)).toBeHidden()

  await bruno.opens('/following')
  await page.getByRole('button', { name: `Rétablir Le ${word}` }).click()
  await expect(page.getByText('Rien n’est en sourdine.')).toBeVisible()
})

test('I follow a person from their page, and take it back', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const page = await bruno.opens(`/people/${amina.id}`)
  await page.getByRole('button', { name: `Suivre ${amina.name}` }).click()
  await expect(page.getByRole('button', { name: `Vous suivez ${amina.name}` })).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('button', { name: `Suivre ${amina.name}` })).toBeVisible()
})
