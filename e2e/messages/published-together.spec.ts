import { sendMessage, startConversation } from '@osmose/shared/messages/messages.contract'
import { checkAccessibility } from '../support/accessibility'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('Messages of two people become a post once both have agreed', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const [one, two] = [aWord(), aWord()]
  const { id } = await amina.call(startConversation, { body: { personIds: [bruno.id] } })
  const says = (by: typeof amina, text: string) =>
    by.call(sendMessage, { params: { conversationId: id }, body: { text } })
  await says(amina, `On serre à ${one}`)
  await says(bruno, `Et on revient à ${two}`)
  await bruno.listensAt(`/messages/${id}`)
  await amina.listensAt(`/messages/${id}`)
  const line = amina.page.getByRole('log').locator('article').filter({ hasText: two })
  await line.getByRole('button', { name: 'Autres gestes' }).click()
  await amina.page.getByRole('menuitem', { name: 'Proposer d’en faire une publication' }).click()
  await amina.page.getByRole('checkbox', { name: new RegExp(one) }).check()
  await expect(amina.page.getByText('sans l’accord de chaque personne qui a écrit')).toBeVisible()
  await amina.page.getByLabel('Titre, facultatif').fill(`Serrage ${one}`)
  await checkAccessibility(amina.page)
  await amina.page.getByRole('button', { name: 'Proposer', exact: true }).click()
  await bruno.page.getByRole('button', { name: 'D’accord pour publier' }).click()
  await amina.page.getByRole('link', { name: 'Voir la publication' }).click()
  await expect(amina.title).toHaveText(`Serrage ${one}`)
  await expect(amina.page.getByText(`Et on revient à ${two}`)).toBeVisible()
  await expect(amina.page.getByText('avec l’accord de chacun')).toBeVisible()
})
