import { answerEvent } from '@osmose/shared/gatherings/gatherings.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { checkAccessibility } from '../support/accessibility'
import { phone } from '../support/looks'
import { inDays } from '../support/moments'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('The one seat goes from hand to hand, the hour moves, and it is called off', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const { id: postId } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'event',
      title: `Régler le ${word} ensemble`,
      text: '',
      details: {
        kind: 'event',
        startsAt: inDays(21, '10:00'),
        endsAt: inDays(21, '11:00'),
        timeZone: 'Europe/Paris',
        capacity: 1,
      },
    },
  })
  const page = await amina.listensAt(`/posts/${postId}`)
  await expect(page.getByText('10 h à 11 h')).toBeVisible()

  await bruno.page.setViewportSize(phone)
  await bruno.listensAt(`/posts/${postId}`)
  await bruno.page.getByRole('button', { name: 'Je viens' }).click()
  await expect(bruno.page.getByText('Vous avez une place.')).toBeVisible()
  await expect(page.getByText('la place est prise')).toBeVisible()
  const carla = await people.invite('Carla')
  await carla.joins(community)
  await carla.listensAt(`/posts/${postId}`)
  await carla.page.getByRole('button', { name: 'Attendre une place' }).click()
  await expect(carla.page.getByText('Vous êtes en tête de la liste')).toBeVisible()
  await expect(page.getByText('une personne attend')).toBeVisible()
  await checkAccessibility(carla.page)

  await bruno.page.getByRole('button', { name: 'Pas cette fois' }).click()
  await expect(carla.page.getByText('Vous avez une place.')).toBeVisible()
  await page.getByRole('button', { name: 'Voir qui vient' }).click()
  await expect(page.getByRole('dialog')).toContainText(carla.name)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Changer l’heure ou le lieu' }).click()
  await page.getByRole('dialog').getByLabel('Début').fill(inDays(28, '14:30'))
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est changé.')).toBeVisible()
  await expect(carla.page.getByText('14 h 30 à 15 h 30')).toBeVisible()
  const file = await carla.context.request.get(`/api/posts/${postId}/event.ics`)
  expect(await file.text()).toContain(`SUMMARY:Régler le ${word} ensemble`)

  await page.getByRole('button', { name: 'Annuler l’événement' }).click()
  const asked = page.getByRole('alertdialog')
  await asked.getByLabel('La raison').fill('La machine est en panne.')
  await asked.getByRole('button', { name: 'Annuler l’événement' }).click()
  await expect(carla.page.getByText('La machine est en panne.')).toBeVisible()
  await expect(carla.page.getByText('Vous venez')).toHaveCount(0)
  await carla.opens('/notifications')
  for (const line of ['Une place s’est libérée', 'L’heure a changé', 'Un événement est annulé'])
    await expect(carla.page.getByText(line).first()).toBeVisible()
})

test('Events stand by day on the reader’s clock, and a calendar program follows them until its address ends', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const bruno = await people.invite('Bruno', {}, { timezoneId: 'Pacific/Noumea' })
  const community = await amina.founds()
  await bruno.joins(community)
  const word = aWord()
  const { id: postId } = await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'event',
      title: `Un ${word} en direct`,
      text: '',
      details: {
        kind: 'event',
        startsAt: inDays(7, '15:00'),
        endsAt: inDays(7, '15:45'),
        timeZone: 'Europe/Paris',
      },
    },
  })
  const page = await bruno.opens('/events')
  const card = bruno.post(word)
  await expect(card).toContainText('15 h à 15 h 45, heure locale (France)')
  await checkAccessibility(page)
  await card.getByRole('button', { name: 'Peut-être' }).click()
  await expect(card.getByText('Aucune place ne vous est gardée')).toBeVisible()
  await page.getByRole('radio', { name: 'Où je vais' }).or(page.getByText('Où je vais')).first().click()
  await expect(bruno.post(word)).toBeVisible()
  await expect(page).toHaveURL(/\/events\?whose=mine$/)
  await page.goto('/')
  await expect(page.getByText('Prochain événement')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Où je vais' })).toBeChecked()

  await bruno.listensAt(`/events?community=${community.id}`)
  const other = aWord()
  await amina.call(publishPost, {
    params: { communityId: community.id },
    body: {
      kind: 'event',
      title: `Un ${other} en direct`,
      text: '',
      details: {
        kind: 'event',
        startsAt: inDays(8, '15:00'),
        endsAt: inDays(8, '15:45'),
        timeZone: 'Europe/Paris',
      },
    },
  })
  const pill = page.getByRole('button', { name: 'L’agenda a changé' })
  await expect(pill).toBeVisible()
  await expect(bruno.post(other)).toHaveCount(0)
  await checkAccessibility(page)
  await pill.click()
  await expect(bruno.post(other)).toBeVisible()

  await bruno.opens('/settings')
  await page.getByRole('button', { name: 'Créer mon adresse' }).click()
  const address = await page.getByLabel('Votre adresse').inputValue()
  const stranger = await people.visitor()
  const path = new URL(address).pathname
  const feed = await stranger.request.get(path)
  expect(feed.headers()['content-type']).toContain('text/calendar')
  expect(await feed.text()).toContain(`SUMMARY:Un ${word} en direct`)
  await bruno.call(answerEvent, { params: { postId }, body: { answer: 'no' } })
  expect(await (await stranger.request.get(path)).text()).not.toContain(word)
  await page.getByRole('button', { name: 'Supprimer mon adresse' }).click()
  await expect(page.getByText('L’adresse ne fonctionne plus.')).toBeVisible()
  expect((await stranger.request.get(path)).status()).toBe(404)
})
