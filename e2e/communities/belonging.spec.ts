import { expect, test } from '../support/test'
import { aWord, capitalised } from '../support/words'

test('Somebody founds a community that says what it is for, the problem it serves and its signs of success', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const name = `Atelier ${capitalised(aWord())}`
  const page = await amina.opens('/communities')
  await page.getByRole('link', { name: 'Créer une communauté' }).click()
  await page.getByLabel('Son nom').fill(name)
  await page.getByRole('button', { name: 'Créer la communauté' }).click()
  await expect(page.getByLabel('Son but, en une phrase')).toHaveAttribute('aria-invalid', 'true')
  await page
    .getByLabel('Son but, en une phrase')
    .fill('Pour que chaque réglage trouvé serve aux trois sites.')
  await page
    .getByLabel('Le problème auquel elle répond')
    .fill('Les réglages se perdent d’une équipe à l’autre.')
  await page.getByRole('textbox', { name: 'Signe 1' }).fill('Un réglage par semaine est repris ailleurs.')
  await page.getByRole('button', { name: 'Ajouter un signe' }).click()
  await page.getByRole('textbox', { name: 'Signe 2' }).fill('Deux sites se répondent.')
  await page.getByRole('radio', { name: 'Privée' }).check()
  await page.getByRole('button', { name: 'Créer la communauté' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Lire en entier' }).click()
  for (const said of [
    'Pour que chaque réglage trouvé serve aux trois sites.',
    'Les réglages se perdent d’une équipe à l’autre.',
    'Un réglage par semaine est repris ailleurs.',
    'Deux sites se répondent.',
  ])
    await expect(page.getByRole('main')).toContainText(said)
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toContainText(name)
})

test('Somebody asks to enter a private community, its owner reads why and lets them in', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds({ visibility: 'private' })
  const word = aWord()
  await amina.writes(community, `Réservé aux membres : ${word}`)
  const page = await bruno.listensAt(`/communities/${community.slug}`)
  await expect(page.getByText('Ce qui s’y écrit est pour ses membres')).toBeVisible()
  await expect(page.getByText(word)).toBeHidden()
  await page.getByRole('button', { name: 'Demander à entrer' }).click()
  await page.getByLabel('Un mot, si vous voulez').fill('Je règle la même machine à Lyon.')
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(page.getByText('Votre demande est partie.').first()).toBeVisible()

  await amina.opens('/notifications')
  await amina.page.getByRole('link', { name: `${bruno.name} demande à entrer` }).click()
  await expect(amina.page.getByText('Je règle la même machine à Lyon.')).toBeVisible()
  await amina.page.getByRole('button', { name: `Accueillir ${bruno.name}` }).click()
  await expect(bruno.page.getByText(word)).toBeVisible()
})

test('A secret community is not found by those who are not in it, not even by the network’s community manager', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds({ visibility: 'secret' })
  const helene = await people.enter('helene')
  const page = await helene.opens(`/communities?q=${community.name}`)
  await expect(page.getByText(`Aucune communauté pour « ${community.name} »`)).toBeVisible()
  await page.goto(`/communities/${community.slug}`)
  await expect(page.getByText('n’existe pas, ou n’est pas ouverte à votre compte')).toBeVisible()
})
