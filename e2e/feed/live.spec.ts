import { inviteToCommunity, removeMember } from '@osmose/shared/communities/communities.contract'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('What colleagues publish waits behind a pill; nothing moves under the reader', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  await amina.writes(community, 'La première publication.')
  const page = await bruno.listensAt('/')
  await expect(bruno.post('La première publication.')).toBeVisible()
  const [first, second] = [aWord(), aWord()]
  await amina.writes(community, `Une nouvelle du ${first}.`)
  await amina.writes(community, `Une nouvelle du ${second}.`)
  const pill = page.getByRole('button', { name: '2 nouvelles publications' })
  await expect(pill).toBeVisible()
  await expect(page.getByText(first)).toBeHidden()
  await pill.click()
  await expect(bruno.post(first)).toBeVisible()
  await expect(bruno.post(second)).toBeVisible()
  await expect(pill).toBeHidden()
})

test('A member who is removed hears nothing more and loses the page', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds({ visibility: 'secret' })
  await amina.call(inviteToCommunity, { params: { communityId: community.id, personId: bruno.id } })
  await bruno.joins(community)
  const post = await amina.writes(community, 'Entre nous.', 'Un sujet à part')
  await bruno.listensAt(`/posts/${post.id}`)
  const secret = aWord()
  await amina.call(removeMember, { params: { communityId: community.id, personId: bruno.id } })
  await expect(bruno.page.getByRole('heading', { name: 'Cette publication n’est plus là' })).toBeVisible()
  await expect(bruno.page.locator('body')).not.toContainText('Un sujet à part')
  await amina.answers(post, `Un mot pour celles et ceux qui restent : ${secret}`)
  await expect(bruno.page.getByRole('navigation', { name: 'Navigation' })).not.toContainText(community.name)
  await bruno.opens('/')
  await expect(bruno.page.getByText(secret)).toBeHidden()
})

test('A lost connection says so, keeps what is written, and catches up when it is back', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const post = await amina.writes(community, 'Qui garde le pont roulant samedi ?')
  const page = await bruno.listensAt(`/posts/${post.id}`)
  await bruno.context.setOffline(true)
  const state = page.getByRole('group', { name: 'État de la connexion' })
  await expect(state).toContainText('Hors ligne')
  const [mine, theirs] = [aWord(), aWord()]
  await page.getByLabel('Votre réponse').fill(`Moi, avec ${mine}.`)
  await page.getByRole('button', { name: 'Commenter' }).click()
  await expect(state).toContainText('Une chose partira au retour du réseau.')
  await amina.answers(post, `Et moi, avec ${theirs}.`)
  await bruno.context.setOffline(false)
  await expect(state).toBeHidden()
  await expect(bruno.post(theirs)).toBeVisible()
  await expect(bruno.post(mine)).toBeVisible()
  await amina.opens(`/posts/${post.id}`)
  await expect(amina.post(mine)).toBeVisible()
})

test('Without a network, what was never fetched says so, and comes when it is back', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/bookmarks')
  const places = page.getByRole('navigation', { name: 'Navigation' })
  await amina.context.setOffline(true)
  await places.getByRole('link', { name: 'Accueil' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Le réseau ne répond pas' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Écrire' }).first()).toBeVisible()
  await places.getByRole('link', { name: 'Personnes' }).click()
  const missing = page.getByRole('heading', { level: 1, name: 'Le réseau ne répond pas' })
  await expect(missing).toBeVisible()
  await amina.context.setOffline(false)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Qui cherchez-vous/ })).toBeVisible()
})
