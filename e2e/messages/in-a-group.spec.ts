import { sendMessage, startConversation } from '@osmose/shared/messages/messages.contract'
import { checkAccessibility } from '../support/accessibility'
import type { Person } from '../support/person'
import { expect, test } from '../support/test'
import { aWord, capitalised } from '../support/words'

const aGroup = async (by: Person, others: readonly Person[], name: string): Promise<string> => {
  const { id } = await by.call(startConversation, {
    body: { personIds: others.map((other) => other.id), name },
  })
  return id
}
const says = (by: Person, conversationId: string, text: string) =>
  by.call(sendMessage, { params: { conversationId }, body: { text } })
const line = (person: Person, word: string) =>
  person.page.getByRole('log').locator('article').filter({ hasText: word })

test('What is important has a reason, is understood by a press, and its author sees by whom', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const group = await aGroup(amina, [bruno], capitalised(aWord()))
  const [word, reason] = [aWord(), aWord()]
  await bruno.listensAt(`/messages/${group}`)
  const page = await amina.listensAt(`/messages/${group}`)
  await page.getByRole('button', { name: 'Marquer comme important' }).click()
  await page.getByLabel('Votre message').fill(`Ne percez rien ${word}`)
  await page.getByLabel('Votre message').press('Enter')
  await expect(page.getByRole('alert')).toContainText('pourquoi')
  await page.getByLabel('Votre raison, en une ligne').fill(`La cote change ${reason}`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(line(amina, word)).toContainText('Personne n’a encore confirmé.')
  await expect(line(bruno, word)).toContainText(reason)
  await line(bruno, word).getByRole('button', { name: 'J’ai compris' }).click()
  await expect(line(bruno, word)).toContainText('Vous avez dit avoir compris.')
  await expect(line(amina, word)).toContainText(bruno.name)
  await bruno.opens('/notifications')
  await expect(bruno.page.getByRole('main')).toContainText(
    `${amina.name} vous écrit quelque chose d’important`,
  )
  await expect(bruno.page.getByRole('main')).not.toContainText(word)
})

test('Who is added reads what comes after, and who leaves reads nothing more', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const chloe = await people.invite('Chloé')
  const name = capitalised(aWord())
  const group = await aGroup(amina, [bruno], name)
  const [before, after, gone] = [aWord(), aWord(), aWord()]
  await says(amina, group, `Avant ${before}`)
  const page = await amina.listensAt(`/messages/${group}`)
  const aside = page.getByRole('complementary', { name: 'Cette conversation' })
  await expect(aside).toContainText('ne lit que la suite')
  await aside.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByLabel('Une personne').fill(chloe.name)
  await page.getByRole('button', { name: `Ajouter ${chloe.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).last().click()
  await expect(aside).toContainText(chloe.name)
  await chloe.listensAt(`/messages/${group}`)
  await says(bruno, group, `Après ${after}`)
  await expect(line(chloe, after)).toBeVisible()
  await expect(chloe.page.getByText('Vous lisez à partir de votre arrivée.')).toBeVisible()
  await expect(chloe.page.getByRole('log')).not.toContainText(before)
  await chloe.page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await chloe.page.getByRole('menuitem', { name: 'Quitter le groupe' }).click()
  await chloe.page.getByRole('alertdialog').getByRole('button', { name: 'Quitter le groupe' }).click()
  await expect(chloe.page.getByText('Vous avez quitté le groupe.')).toBeVisible()
  await says(bruno, group, `Sans elle ${gone}`)
  await expect(line(amina, gone)).toBeVisible()
  await expect(chloe.page.getByRole('main')).not.toContainText(name)
  await chloe.page.goto(`/messages/${group}`)
  await expect(chloe.page.getByRole('main')).not.toContainText(gone)
})

test('A message becomes a post once its author agrees, under their name', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const group = await aGroup(amina, [bruno], capitalised(aWord()))
  const word = aWord()
  await says(bruno, group, `Prenez un apport ${word}`)
  await bruno.listensAt(`/messages/${group}`)
  const page = await amina.listensAt(`/messages/${group}`)
  await line(amina, word).getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Proposer d’en faire une publication' }).click()
  await expect(page.getByRole('dialog')).toContainText(`sans l’accord de ${bruno.name}`)
  await checkAccessibility(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Proposer', exact: true }).click()
  await expect(line(amina, word)).toContainText(`L’accord de ${bruno.name} est attendu`)
  await expect(line(bruno, word)).toContainText(`${amina.name} propose d’en faire une publication`)
  await line(bruno, word).getByRole('button', { name: 'Publier sous mon nom' }).click()
  await line(amina, word).getByRole('link', { name: 'Voir la publication' }).click()
  await expect(page.getByRole('article').first()).toContainText(bruno.name)
  await expect(page.getByRole('main')).toContainText('D’abord écrit dans une conversation')
})

test('Somebody refuses the messages of another, who is not told, and hears them again when they wish', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const { id: pair } = await amina.call(startConversation, { body: { personIds: [bruno.id] } })
  const [hello, unheard, again] = [aWord(), aWord(), aWord()]
  await says(amina, pair, hello)
  const page = await bruno.listensAt(`/messages/${pair}`)
  await page.getByRole('button', { name: 'Autres gestes' }).first().click()
  await page.getByRole('menuitem', { name: 'Refuser ses messages' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Refuser ses messages' }).click()
  await expect(page.getByText('Vous refusez ses messages.')).toBeVisible()
  await amina.listensAt(`/messages/${pair}`)
  await amina.page.getByLabel('Votre message').fill(unheard)
  await amina.page.getByLabel('Votre message').press('Enter')
  await expect(line(amina, unheard)).toBeVisible()
  await bruno.opens('/settings')
  const section = page.getByRole('main')
  await section.getByRole('button', { name: 'Recevoir à nouveau ses messages' }).click()
  await expect(section.getByText(amina.name)).toHaveCount(0)
  await says(amina, pair, again)
  await bruno.opens(`/messages/${pair}`)
  await expect(line(bruno, again)).toBeVisible()
  await expect(page.getByRole('log')).not.toContainText(unheard)
})
