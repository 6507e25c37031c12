import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('The feed by date shows one kind of post, which the address keeps, and says where to write the first', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  await amina.writes(community, `Le ${word} a changé de place.`)
  await amina.asks(community, `Où est le ${word} ?`)
  const page = await bruno.opens('/')
  await page.getByRole('radio', { name: 'Tout, par date' }).check()
  await expect(bruno.post('a changé de place')).toBeVisible()
  await page.getByRole('button', { name: /^Montrer/ }).click()
  await page.getByRole('menuitemradio', { name: 'Questions', exact: true }).click()
  await expect(bruno.post('a changé de place')).toHaveCount(0)
  await expect(bruno.post(word)).toContainText('Où est le')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Montrer.*Questions/ })).toBeVisible()
  await expect(bruno.post(word)).toContainText('Où est le')
  await expect(bruno.post('a changé de place')).toHaveCount(0)

  await page.getByRole('button', { name: /^Montrer/ }).click()
  await page.getByRole('menuitemradio', { name: 'Sondages' }).click()
  await expect(page.getByText('Aucun sondage pour l’instant')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: `Écrire dans ${community.name}` }).click()
  await expect(page.getByRole('button', { name: 'Sondage', pressed: true })).toBeVisible()
})
