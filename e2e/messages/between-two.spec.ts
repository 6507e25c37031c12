import { listConversations, sendMessage, startConversation } from '@osmose/shared/messages/messages.contract'
import { editMessageSettings } from '@osmose/shared/messages/showing.contract'
import { checkAccessibility } from '../support/accessibility'
import { phone } from '../support/looks'
import type { Person } from '../support/person'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

const begins = async (by: Person, others: readonly Person[], name = ''): Promise<string> => {
  const { id } = await by.call(startConversation, {
    body: { personIds: others.map((other) => other.id), name },
  })
  return id
}
const says = (by: Person, conversationId: string, text: string) =>
  by.call(sendMessage, { params: { conversationId }, body: { text } })
const line = (person: Person, word: string) =>
  person.page.getByRole('log').locator('article').filter({ hasText: word })
const field = (person: Person) => person.page.getByLabel('Votre message')

test('Somebody writes to a colleague, who answers live; a message is felt, rewritten by the arrow up, taken back and brought back', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const [first, second, third] = [aWord(), aWord(), aWord()]
  await bruno.listensAt('/')
  const page = await amina.listensAt('/messages')
  await page.getByRole('button', { name: 'Écrire', exact: true }).click()
  await page.getByLabel('Une personne').fill(bruno.name)
  await page.getByRole('button', { name: `Ajouter ${bruno.name}` }).click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByText('Rien encore', { exact: true })).toBeVisible()
  await field(amina).fill(`Tu as la bride ${first} ?`)
  await field(amina).press('Enter')
  await expect(line(amina, first)).toBeVisible()

  const door = bruno.page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('link', { name: /Messages/ })
  await expect(door).toHaveAccessibleName(/du nouveau/)
  await door.click()
  await bruno.page
    .getByRole('list', { name: 'Mes conversations' })
    .getByRole('link', { name: amina.name })
    .click()
  await expect(line(bruno, first)).toBeVisible()
  await expect(door).not.toHaveAccessibleName(/du nouveau/)
  await line(bruno, first).getByRole('button', { name: 'Réagir' }).click()
  await bruno.page.getByRole('menuitemradio', { name: 'Utile' }).click()
  await expect(line(amina, first).getByRole('button', { name: `Utile · ${bruno.firstName}` })).toBeVisible()

  await line(bruno, first).getByRole('button', { name: 'Répondre' }).click()
  await field(bruno).fill(`Oui, étagère ${second}`)
  await field(bruno).press('Enter')
  await expect(line(amina, second)).toContainText(`En réponse à ${amina.name}`)
  await checkAccessibility(amina.page)

  // By the mouse, on a message that is not the last.
  const earlier = (person: Person) => line(person, first).first()
  await earlier(bruno).hover()
  await earlier(bruno).getByRole('button', { name: 'Réagir' }).click()
  await bruno.page.getByRole('menuitemradio', { name: 'Merci' }).click()
  await expect(earlier(amina).getByRole('button', { name: `Merci · ${bruno.firstName}` })).toBeVisible()

  await field(bruno).press('ArrowUp')
  await expect(field(bruno)).toHaveValue(`Oui, étagère ${second}`)
  await field(bruno).fill(`Oui, étagère ${third}`)
  await field(bruno).press('Enter')
  await expect(line(amina, third)).toContainText('modifié')
  await line(amina, third).hover()
  await line(amina, third).getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Versions précédentes' }).click()
  await expect(page.getByRole('dialog')).toContainText(second)
  await page.keyboard.press('Escape')

  await line(bruno, third).hover()
  await line(bruno, third).getByRole('button', { name: 'Autres gestes' }).click()
  await bruno.page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect(page.getByRole('log')).not.toContainText(third)
  await bruno.page
    .getByRole('region', { name: 'Ce qui vient de se passer' })
    .getByRole('button', { name: 'Annuler' })
    .click()
  await expect(line(amina, third)).toBeVisible()
})

test('On a phone messages open from the top bar, one thing at a time, and what is read here is read on the desk', async ({
  people,
}) => {
  const amina = await people.invite('Amina', {}, { viewport: phone, hasTouch: true })
  const bruno = await people.invite('Bruno')
  const pair = await begins(bruno, [amina])
  const word = aWord()
  const page = await amina.listensAt('/')
  const desk = await amina.anotherWindow('/')
  await desk.setViewportSize({ width: 1440, height: 900 })
  await says(bruno, pair, `Viens voir ${word}`)
  const icon = page.getByRole('banner').getByRole('link', { name: /Messages/ })
  await expect(icon).toHaveAccessibleName(/du nouveau/)
  const box = await icon.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await icon.tap()
  await expect(amina.title).toHaveText('Messages')
  await checkAccessibility(page)
  await page.getByRole('link', { name: bruno.name }).tap()
  await expect(line(amina, word)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(bruno.name)
  await expect(page.getByRole('navigation', { name: 'Raccourcis' })).toBeVisible()
  const [dock, bar] = [
    await field(amina).boundingBox(),
    await page.getByRole('navigation', { name: 'Raccourcis' }).boundingBox(),
  ]
  expect((dock?.y ?? 0) + (dock?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  await checkAccessibility(page)
  const door = desk.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: /Messages/ })
  await expect(door).not.toHaveAccessibleName(/du nouveau/)
  await field(amina).fill('J’arrive.')
  await page.getByRole('button', { name: 'Envoyer' }).tap()
  await expect(line(amina, 'J’arrive.')).toBeVisible()
  await page.getByRole('link', { name: 'Retour' }).tap()
  await expect(page.getByRole('list', { name: 'Mes conversations' })).toContainText('Vous')
})

test('Without network the words stay, and leave once when it is back', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const pair = await begins(amina, [bruno])
  const word = aWord()
  await bruno.listensAt(`/messages/${pair}`)
  await amina.listensAt(`/messages/${pair}`)
  await amina.context.setOffline(true)
  await field(amina).fill(`Plus tard ${word}`)
  await field(amina).press('Enter')
  await expect(amina.page.getByText('Pas encore parti.')).toBeVisible()
  await expect(amina.page.getByRole('log')).toContainText(word)
  await amina.context.setOffline(false)
  await expect(line(bruno, word)).toBeVisible()
  await expect(amina.page.getByText('Pas encore parti.')).toBeHidden()
  await expect(line(amina, word)).toHaveCount(1)
})

test('Words leave without a file that is refused, and why it stayed is still to be read', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const pair = await begins(amina, [bruno])
  const word = aWord()
  await amina.listensAt(`/messages/${pair}`)
  const chosen = amina.page.waitForEvent('filechooser')
  await amina.page.getByRole('button', { name: 'Joindre des fichiers' }).click()
  await (await chosen).setFiles({ name: 'vide.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await expect(amina.page.getByText('Ce fichier est vide.')).toBeVisible()
  await field(amina).fill(`Sans lui ${word}`)
  await field(amina).press('Enter')
  await expect(line(amina, word)).toBeVisible()
  await expect(amina.page.getByText('vide.txt')).toBeVisible()
  await expect(amina.page.getByText('Ce fichier est vide.')).toBeVisible()
})

test('Who writes and who is there shows only when both want it', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const pair = await begins(amina, [bruno])
  await says(amina, pair, 'Bonjour')
  await amina.listensAt(`/messages/${pair}`)
  await bruno.listensAt(`/messages/${pair}`)
  await field(bruno).pressSequentially('Bon', { delay: 40 })
  await expect(amina.page.getByText(`${bruno.firstName} écrit`)).toHaveCount(0)
  for (const person of [amina, bruno])
    await person.call(editMessageSettings, { body: { presence: true, receipts: true } })
  await amina.listensAt(`/messages/${pair}`)
  await bruno.listensAt(`/messages/${pair}`)
  await expect(field(bruno)).toBeVisible()
  await expect(amina.page.getByText('est là en ce moment')).toBeVisible()
  await Promise.all([
    expect(amina.page.getByText(`${bruno.firstName} écrit`)).toBeVisible(),
    field(bruno).pressSequentially('Bonjour', { delay: 40 }),
  ])
  await expect(amina.page.getByText('Lu', { exact: true })).toBeVisible()
})

test('A long conversation opens where one stopped, and holds few things at a time', async ({ people }) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const chloe = await people.invite('Chloé')
  const group = await begins(bruno, [amina, chloe], aWord())
  for (let at = 1; at <= 110; at++) await says(at % 2 ? bruno : chloe, group, `message numéro ${at}.`)
  const page = await amina.opens(`/messages/${group}`)
  await expect(page.getByText('Nouveau').first()).toBeVisible()
  const log = page.getByRole('log')
  const scrollTo = (where: 'top' | 'bottom') =>
    log.evaluate(
      (element, end) => element.scrollTo({ top: end ? element.scrollHeight : 0 }),
      where === 'bottom',
    )
  await expect(async () => {
    await scrollTo('bottom')
    await expect(line(amina, 'message numéro 110.')).toBeInViewport({ timeout: 500 })
  }).toPass()
  await expect(async () => {
    expect((await amina.call(listConversations, {})).items[0]?.unread).toBe(false)
  }).toPass()
  await expect(async () => {
    await scrollTo('top')
    await expect(page.getByText('Le début de la conversation', { exact: true })).toBeInViewport({
      timeout: 500,
    })
  }).toPass()
  expect(await log.evaluate((element) => element.querySelectorAll('*').length)).toBeLessThan(3000)
})
