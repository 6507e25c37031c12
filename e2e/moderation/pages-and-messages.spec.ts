import { sendMessage, startConversation } from '@osmose/shared/messages/messages.contract'
import { createPage } from '@osmose/shared/pages/pages.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { checkAccessibility } from '../support/accessibility'
import { phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A page is flagged, hidden with a reason, and then read by its writer and moderation alone', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const clara = await people.invite('Clara')
  await clara.joins(community)
  const word = aWord()
  const page = await bruno.call(createPage, {
    params: { communityId: community.id },
    body: {
      title: `Règles ${word}`,
      lang: 'fr',
      document: parseMarkdown('On ne parle pas aux nouveaux.'),
      parentId: null,
      reviewMonths: 6,
    },
  })
  await clara.opens(`/pages/${page.id}`)
  await clara.page.getByRole('button', { name: 'Autres gestes' }).click()
  await clara.page.getByRole('menuitem', { name: 'Signaler' }).click()
  await clara.page.getByRole('radio', { name: /La critique/ }).check()
  await checkAccessibility(clara.page)
  await clara.page.getByRole('dialog').getByRole('button', { name: 'Signaler' }).click()
  await expect(clara.page.getByRole('dialog')).toHaveCount(0)

  await amina.opens('/moderation')
  await amina.page.getByRole('link', { name: new RegExp(word) }).click()
  await expect(amina.page.getByText('On ne parle pas aux nouveaux.')).toBeVisible()
  await checkAccessibility(amina.page)
  await amina.page.getByRole('main').getByText('Masquer', { exact: true }).click()
  await amina.page.getByLabel('Le motif').fill('Cette phrase écarte des gens.')
  await amina.page.getByRole('button', { name: /^Masquer et prévenir/ }).click()
  await expect(amina.page.getByRole('button', { name: /^Masquer et prévenir/ })).toHaveCount(0)

  await clara.page.goto(`/pages/${page.id}`)
  await expect(clara.page.getByText('On ne parle pas aux nouveaux.')).toHaveCount(0)
  await bruno.opens(`/pages/${page.id}`)
  await expect(bruno.page.getByText('Masquée par la modération')).toBeVisible()
  await expect(bruno.page.getByText('Cette phrase écarte des gens.')).toBeVisible()
  await checkAccessibility(bruno.page)
  await bruno.page.setViewportSize(phone)
  await checkAccessibility(bruno.page)

  await bruno.page.getByRole('button', { name: 'Répondre à cette décision' }).click()
  await bruno.page.getByLabel('Ce que la modération n’a pas vu').fill('Je parlais des nouveaux outils.')
  await bruno.page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(bruno.page.getByText('Elle attend d’être lue.')).toBeVisible()
  const helene = await people.enter('helene')
  const hers = await helene.opens('/moderation')
  await hers.getByRole('link', { name: new RegExp(word) }).click()
  await expect(hers.getByText('Je parlais des nouveaux outils.')).toBeVisible()
  await hers.getByRole('main').getByText('Rétablir', { exact: true }).click()
  await hers.getByLabel('Le motif').fill('On l’avait mal lue.')
  await hers.getByRole('button', { name: `Rétablir et prévenir ${bruno.firstName}` }).click()
  await expect(hers.getByText('C’est de nouveau visible.')).toBeVisible()
  await clara.page.goto(`/pages/${page.id}`)
  await expect(clara.page.getByText('On ne parle pas aux nouveaux.')).toBeVisible()
  await clara.opens('/notifications')
  await expect(clara.page.getByText(/Votre signalement a été lu.*le texte est masqué/)).toBeVisible()
})

test('A message is shown to the moderation of the network, with one before it, and removed', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const manager = await people.invite('Marc', { roles: ['communityManager'] })
  const other = await people.invite('Nour', { roles: ['communityManager'] })
  const [before, rude, secret] = [aWord(), aWord(), aWord()]
  await amina.listensAt(`/people/${bruno.id}`)
  await amina.page.getByRole('button', { name: 'Écrire', exact: true }).click()
  await expect(amina.page).toHaveURL(/\/messages\/[0-9a-f-]{36}/)
  const { id } = await amina.call(startConversation, { body: { personIds: [bruno.id] } })
  for (const text of [`Tout un ${secret}`, `Non, ${before}`])
    await amina.call(sendMessage, { params: { conversationId: id }, body: { text } })
  await bruno.call(sendMessage, { params: { conversationId: id }, body: { text: `Espèce de ${rude}` } })

  await manager.listensAt('/moderation')
  await other.listensAt('/moderation')
  const line = amina.page.getByRole('log').locator('article').filter({ hasText: rude })
  await line.getByRole('button', { name: 'Autres gestes' }).click()
  await amina.page.getByRole('menuitem', { name: 'Signaler à la modération' }).click()
  await amina.page.getByRole('radio', { name: /La critique/ }).check()
  await expect(amina.page.getByRole('dialog').getByRole('figure')).toContainText(`Espèce de ${rude}`)
  await expect(amina.page.getByText('lira ce message, et lui seul')).toBeVisible()
  await amina.page.getByLabel('Messages montrés avant lui').selectOption('1')
  await expect(amina.page.getByText('lira ce message et celui qui le précède')).toBeVisible()
  await checkAccessibility(amina.page)
  await amina.page.getByRole('dialog').getByRole('button', { name: 'Signaler' }).click()
  await expect(amina.page.getByRole('dialog')).toHaveCount(0)

  // It comes by itself, and leaves the other's queue by itself once it is decided.
  await expect(other.page.locator('article').filter({ hasText: rude })).toBeVisible()
  const report = manager.page.locator('article').filter({ hasText: rude })
  await expect(report.getByText(before)).toBeVisible()
  await expect(manager.page.getByText(secret)).toHaveCount(0)
  await checkAccessibility(manager.page)
  await report.getByLabel('Ce que lira la personne qui l’a écrit').fill('On ne s’adresse pas ainsi.')
  await report.getByRole('button', { name: 'Retirer le message' }).click()
  await expect(manager.page.getByText(rude)).toHaveCount(0)
  await expect(other.page.getByText(rude)).toHaveCount(0)
  await expect(amina.page.getByRole('log').getByText(rude)).toHaveCount(0)
  await bruno.opens('/messages')
  await expect(bruno.page.getByText('On ne s’adresse pas ainsi.')).toBeVisible()
  await checkAccessibility(bruno.page)

  await bruno.page.getByRole('button', { name: 'Répondre à cette décision' }).click()
  await bruno.page.getByLabel('Ce que la modération n’a pas vu').fill('C’était une citation.')
  await checkAccessibility(bruno.page)
  await bruno.page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(bruno.page.getByText('Votre réponse attend d’être lue')).toBeVisible()
  const answered = other.page.locator('article').filter({ hasText: rude })
  await expect(answered).toContainText('C’était une citation.')
  await expect(answered).not.toContainText(before)
  await expect(manager.page.getByText(rude)).toHaveCount(0)
  await answered.getByLabel('Ce que lira la personne qui l’a écrit').fill('Une citation, en effet.')
  await checkAccessibility(other.page)
  await answered.getByRole('button', { name: 'Rétablir le message' }).click()
  await expect(amina.page.getByRole('log').getByText(rude)).toBeVisible()
  await bruno.opens('/messages')
  await expect(bruno.page.getByText('Une citation, en effet.')).toBeVisible()
})
