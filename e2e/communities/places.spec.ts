import { arrange, closeWelcome } from '@osmose/shared/communities/arrangement.contract'
import { createCommunity } from '@osmose/shared/communities/communities.contract'
import { expect, test } from '../support/test'
import { aWord, capitalised } from '../support/words'

test('Somebody founds a place from a template; whoever comes in is greeted, agrees to the charter and publishes the very words they wrote', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const name = `Entraide ${capitalised(aWord())}`
  const page = await amina.opens('/communities/new')
  await page.getByRole('radio', { name: /^Entraide/ }).check()
  await expect(page.getByLabel('Son but, en une phrase')).toHaveValue(/^Pour obtenir de l’aide/)
  await page.getByLabel('Son nom').fill(name)
  await page.getByRole('button', { name: 'Créer la communauté' }).click()
  await expect(amina.title).toHaveText(name)
  await page.getByRole('button', { name: 'Vous en êtes responsable' }).click()
  await page.getByRole('menuitem', { name: 'Accueil et charte' }).click()
  await page.getByLabel('Le mot d’accueil').fill('Posez votre première question ici.')
  await page.getByLabel('La charte', { exact: true }).fill('On ne se moque pas d’une question.')
  await page.getByRole('switch', { name: /Demander à l’accepter/ }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est enregistré.')).toBeVisible()

  await bruno.opens(new URL(page.url()).pathname)
  await bruno.page.getByRole('button', { name: 'Rejoindre', exact: true }).click()
  await expect(bruno.page.getByText('Posez votre première question ici.')).toBeVisible()
  await bruno.presses(bruno.page.getByRole('button', { name: 'C’est lu' }), closeWelcome)
  await expect(bruno.page.getByText('Posez votre première question ici.')).toBeHidden()
  await bruno.page.reload()
  await expect(bruno.title).toHaveText(name)
  await expect(bruno.page.getByText('Posez votre première question ici.')).toBeHidden()

  const word = aWord()
  await bruno.page.getByRole('link', { name: 'Écrire ici' }).first().click()
  const text = bruno.page.locator('[contenteditable=true]')
  await text.fill(`Le joint ${word} suinte.`)
  await expect(text).toContainText(word)
  await bruno.page.getByRole('button', { name: 'Publier' }).click()
  await expect(bruno.page.getByText('On ne se moque pas d’une question.')).toBeVisible()
  await bruno.page.getByRole('button', { name: 'Accepter et publier' }).click()
  await expect(bruno.post(word)).toBeVisible()
})

test('The charter changes; an answer waits in its place until it is agreed to again', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const post = await amina.writes(community, `Une question ${aWord()}`)
  await amina.call(arrange, {
    params: { communityId: community.id },
    body: { charter: 'On répond avec ses mots.', charterAsked: true },
  })
  const word = aWord()
  const page = await bruno.opens(`/posts/${post.id}`)
  await page.locator('#reply-text').fill(`Ma réponse ${word}`)
  await page.locator('#reply').getByRole('button').last().click()
  await expect(page.getByText('On répond avec ses mots.')).toBeVisible()
  await page.getByRole('button', { name: 'Accepter et publier' }).click()
  await expect(page.locator('article').filter({ hasText: `Ma réponse ${word}` })).toBeVisible()
  await page.reload()
  await expect(page.getByText(`Ma réponse ${word}`)).toBeVisible()
})

test('An owner sees whom a rule means before it is applied, and whoever left is not put back', async ({
  people,
}) => {
  const title = `vérificatrice ${aWord()}`
  const amina = await people.invite('Amina')
  const bruno = await people.invite('Bruno', { title })
  const community = await amina.founds()
  const page = await amina.opens(`/communities/${community.slug}?show=members`)
  await page.getByRole('button', { name: 'Règle d’appartenance' }).click()
  await page.getByLabel('Mots de l’intitulé').fill(title)
  await expect(page.getByRole('region', { name: 'Ce que la règle ferait' })).toContainText(bruno.name)
  await page.getByRole('button', { name: 'Appliquer la règle' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: bruno.name })).toBeVisible()

  await bruno.opens(`/communities/${community.slug}`)
  await bruno.page.getByRole('button', { name: 'Vous en êtes membre' }).click()
  await bruno.page.getByRole('menuitem', { name: 'Quitter la communauté' }).click()
  await expect(bruno.page.getByRole('button', { name: 'Rejoindre', exact: true })).toBeVisible()
})

test('The conversation of a place begins on the first screen of its members, however much its owners say of it', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const words = 'Ce qui est compris une fois sert aux autres, à Nantes, à Lyon et au Mans. '
  const sign = words.repeat(3).slice(0, 150)
  const community = await amina.call(createCommunity, {
    body: {
      name: capitalised(aWord()),
      purpose: words.repeat(4).slice(0, 270),
      problem: words.repeat(7).slice(0, 490),
      signs: [`1. ${sign}`, `2. ${sign}`, `3. ${sign}`],
      visibility: 'public',
    },
  })
  const word = aWord()
  await amina.writes(community, `Le joint ${word} suinte.`)
  await amina.page.setViewportSize({ width: 1280, height: 800 })
  const page = await amina.opens(`/communities/${community.slug}`)
  await expect(page.getByText(`Le joint ${word} suinte.`)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Lire en entier' }).click()
  await expect(page.getByText('Le problème auquel elle répond')).toBeVisible()
})
