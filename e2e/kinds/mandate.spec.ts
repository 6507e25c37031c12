import { listDrafts } from '@osmose/shared/drafts/drafts.contract'
import { checkAccessibility } from '../support/accessibility'
import { inDays } from '../support/moments'
import { expect, test } from '../support/test'
import { aWord, capitalised } from '../support/words'

test('Amina gives a mandate for one place, Bruno publishes in her name, she is told and takes it back', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const [community, other] = [await amina.founds(), await amina.founds()]
  for (const place of [community, other]) await bruno.joins(place)

  const hers = await amina.opens('/settings')
  await hers.getByRole('button', { name: 'Donner un mandat' }).click()
  const dialog = hers.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'À qui' }).fill(bruno.name)
  await dialog
    .getByRole('listitem')
    .filter({ hasText: bruno.name })
    .getByRole('button', { name: 'Choisir' })
    .click()
  await dialog.getByRole('checkbox', { name: 'Annonces' }).check()
  await dialog.getByRole('checkbox', { name: 'Discussions' }).check()
  await dialog.getByRole('radio', { name: 'Seulement certaines' }).check()
  await dialog.getByRole('button', { name: 'Donner ce mandat' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('checkbox', { name: community.name }).check()
  await dialog.getByLabel('Jusqu’au').fill(inDays(7, '12:00'))
  await checkAccessibility(hers)
  await dialog.getByRole('button', { name: 'Donner ce mandat' }).click()
  await expect(hers.getByText('Le mandat est donné. La personne est prévenue.')).toBeVisible()

  const his = await bruno.opens(`/write?community=${other.slug}`)
  await expect(his.getByText('Visible par toute l’entreprise')).toBeVisible()
  await expect(his.getByLabel('Publier au nom de')).toHaveCount(0)
  await expect(his.getByRole('button', { name: 'Annonce' })).toHaveCount(0)

  const word = aWord()
  await bruno.opens(`/write?community=${community.slug}`)
  await his.locator('[contenteditable=true]').fill(`Le ${word} arrive lundi.`)
  await his.getByLabel('Publier au nom de').selectOption({ label: amina.name })
  await expect(his.getByText(`${amina.name}, par ${bruno.name}`)).toBeVisible()
  await expect(his.getByRole('radio', { name: 'Plus tard' })).toHaveCount(0)
  await expect(his.getByText(/^Gardé à/)).toBeVisible()
  await checkAccessibility(his)
  await bruno.opens(`/write?community=${community.slug}`)
  await his.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(his.getByLabel('Publier au nom de')).toHaveValue(amina.id)
  await his.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(his.getByText('C’est publié.')).toBeVisible()
  await expect(his.locator('article').first()).toContainText(`${amina.name}, par ${bruno.name}`)
  await expect.poll(async () => (await bruno.call(listDrafts, {})).items).toEqual([])

  await bruno.opens(`/write?community=${community.slug}&kind=announcement`)
  const title = capitalised(aWord())
  await his.getByLabel('Titre').fill(title)
  await his.locator('[contenteditable=true]').fill(`Le ${word} est en place.`)
  await expect(his.getByText(`${amina.name}, par ${bruno.name}`)).toBeVisible()
  await his.getByRole('button', { name: 'Annoncer' }).click()
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(title)

  await amina.opens('/notifications')
  await expect(hers.getByRole('main')).toContainText(bruno.name)
  await expect(hers.getByRole('main')).toContainText(title)

  await amina.opens('/settings')
  await hers.getByRole('button', { name: `Reprendre, ${bruno.name}` }).click()
  await expect(hers.getByText('Le mandat a pris fin.')).toBeVisible()
  await bruno.opens(`/write?community=${community.slug}`)
  await his.locator('[contenteditable=true]').fill('En mon nom.')
  await expect(his.getByText(/^Gardé à/)).toBeVisible()
  await expect(his.getByLabel('Publier au nom de')).toHaveCount(0)
})
