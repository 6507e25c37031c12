import type { Locator } from '@playwright/test'
import type { PostKind } from '@osmose/shared/posts/posts.contract'
import { inDays } from '../support/moments'
import type { Person } from '../support/person'
import { expect } from '../support/test'

/** Amina writes, on a desk and in French; Emma reads, on a phone and in English. */
export interface Two {
  amina: Person
  emma: Person
}

export interface Kind {
  kind: PostKind
  /** The button that sends it, and for Emma the one that sends her comment. */
  send: string
  comment?: string
  /** The fields of this kind. */
  fill?: (sheet: Locator, two: Two) => Promise<void>
  /** What its card says to Emma before she opens it. */
  card?: (two: Two) => string
  /** What Emma does with it, and what Amina sees of that. */
  act: (two: Two) => Promise<void>
  /** What Amina adds when she rewrites it, and what becomes of that for Emma. */
  rewrite?: (dialog: Locator) => Promise<void>
  reread?: (two: Two) => Promise<void>
  /** What Amina makes of it in the end, before the eyes of Emma. */
  end: (two: Two) => Promise<void>
}

/** What Emma says below each of them. */
export const said = 'Ours turns to the left, and that works.'

async function reacts({ amina, emma }: Two, kind: string, seen: string) {
  await emma.page.getByRole('button', { name: 'React' }).tap()
  await emma.page.getByRole('menuitemradio', { name: kind }).tap()
  await expect(emma.page.getByRole('button', { name: `${kind}, from you` })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(amina.page.getByRole('button', { name: seen })).toBeVisible()
}

async function replies({ amina, emma }: Two) {
  await amina.post(said).getByRole('button', { name: 'Répondre' }).click()
  await amina.page.getByLabel('Votre réponse').fill('Merci, on essaie dès lundi.')
  await amina.page.getByRole('button', { name: 'Répondre', exact: true }).last().click()
  await expect(emma.post('Merci, on essaie dès lundi.')).toContainText(amina.name)
}

async function names(sheet: Locator, field: string, person: Person) {
  await sheet.getByLabel(field).fill(person.name)
  const row = sheet.getByRole('listitem').filter({ hasText: person.name })
  await row.getByRole('button', { name: 'Ajouter' }).click()
  await expect(sheet.getByLabel(field)).toHaveValue('')
  await expect(sheet.getByLabel(field)).toBeFocused()
}

export const everyKind: readonly Kind[] = [
  {
    kind: 'discussion',
    send: 'Publier',
    act: (two) => reacts(two, 'Useful', 'Utile · 1'),
    end: replies,
  },
  {
    kind: 'question',
    send: 'Poser la question',
    comment: 'Reply',
    async act({ amina, emma }) {
      await emma.page.getByRole('button', { name: 'Same question' }).tap()
      await expect(emma.page.getByRole('button', { name: 'Your question too' })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(amina.page.getByText('1 autre personne se la pose')).toBeVisible()
    },
    async end({ amina, emma }) {
      await amina.post(said).getByRole('button', { name: 'Retenir cette réponse' }).click()
      await expect(emma.post(said)).toContainText('Accepted answer')
      await amina.page.getByRole('button', { name: 'Dire pourquoi' }).click()
      await amina.page.getByLabel('Pourquoi cette réponse, en une ligne').fill('Essayé sur deux cuves.')
      await amina.page.keyboard.press('Enter')
      await expect(emma.page.getByText('Essayé sur deux cuves.')).toBeVisible()
    },
  },
  {
    kind: 'poll',
    send: 'Publier',
    async fill(sheet) {
      const choice = (number: number) => sheet.getByRole('textbox', { name: `Choix ${number}` })
      await choice(1).fill('Le matin')
      await choice(1).press('Enter')
      await expect(choice(2)).toBeFocused()
      await choice(2).fill('À midi')
      await choice(3).fill('Le soir')
    },
    card: () => 'À midi',
    async act({ emma }) {
      await emma.page.getByRole('button', { name: 'À midi' }).tap()
      await emma.page.getByRole('button', { name: 'Answer', exact: true }).tap()
      await expect(emma.page.getByText('your choice')).toBeVisible()
      await expect(emma.page.getByText('Fewer than five answers')).toBeVisible()
    },
    async end({ amina, emma }) {
      await amina.page.getByRole('button', { name: 'Clore maintenant' }).click()
      await amina.page.getByRole('alertdialog').getByRole('button', { name: 'Clore maintenant' }).click()
      await expect(emma.page.getByText('In the open · closed')).toBeVisible()
      await expect(emma.page.getByText('Closed with fewer than five answers')).toBeVisible()
      await amina.page.getByRole('button', { name: 'Dire ce que j’en fais' }).click()
      await amina.page.getByLabel('Ce que vous en faites').fill('On commence à midi.')
      await amina.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
      await expect(emma.page.getByText(`What ${amina.name} makes of it:`)).toBeVisible()
      await expect(emma.page.getByText('On commence à midi.')).toBeVisible()
    },
  },
  {
    kind: 'kudos',
    send: 'Dire merci',
    async fill(sheet, { emma }) {
      await names(sheet, 'Qui remerciez-vous ?', emma)
      await expect(sheet.getByRole('button', { name: `Ne plus remercier ${emma.name}` })).toBeVisible()
      await sheet.getByRole('radio', { name: 'La pièce parle' }).check()
    },
    card: ({ emma }) => `Thanks to ${emma.name}`,
    async act(two) {
      await expect(two.emma.page.getByText('La pièce parle')).toBeVisible()
      await reacts(two, 'Thanks', 'Merci · 1')
    },
    end: replies,
  },
  {
    kind: 'announcement',
    send: 'Annoncer',
    async fill(sheet) {
      await sheet.getByRole('switch', { name: /Demander/ }).check()
      await expect(sheet.getByText('moins de cinq personnes')).toBeVisible()
    },
    async act({ amina, emma }) {
      await emma.page.getByRole('button', { name: /^I’ve read this/ }).tap()
      await expect(emma.page.getByText('Read by you')).toBeVisible()
      await expect(amina.page.getByText('Moins de cinq destinataires')).toBeVisible()
    },
    rewrite: (dialog) => dialog.getByRole('radio', { name: 'Quelque chose d’important' }).check(),
    reread: ({ emma }) =>
      expect(emma.page.getByText('The text has changed since you read it.')).toBeVisible(),
    async end({ emma }) {
      await emma.page.getByRole('button', { name: /^I’ve read it again/ }).tap()
      await expect(emma.page.getByText('Read by you')).toBeVisible()
    },
  },
  {
    kind: 'event',
    send: 'Inviter',
    async fill(sheet) {
      await sheet.getByLabel('Début').fill(inDays(14, '10:00'))
      await expect(sheet.getByLabel('Fin', { exact: true })).toHaveValue(inDays(14, '11:00'))
      await sheet.getByLabel('Lieu').fill('Cellule 3')
      await sheet.getByLabel('Nombre de places').fill('1')
    },
    card: () => 'Cellule 3',
    async act({ amina, emma }) {
      await emma.page.getByRole('button', { name: 'I’ll come' }).tap()
      await expect(emma.page.getByText('You have a seat.')).toBeVisible()
      await expect(amina.page.getByText('la place est prise')).toBeVisible()
    },
    async end({ amina, emma }) {
      await amina.page.getByRole('button', { name: 'Changer l’heure ou le lieu' }).click()
      await amina.page.getByRole('dialog').getByLabel('Lieu').fill('Cellule 5')
      await amina.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
      await expect(emma.page.getByText('Cellule 5')).toBeVisible()
    },
  },
  {
    kind: 'article',
    send: 'Publier',
    fill: (sheet) => sheet.getByLabel('Résumé').fill('Quatre cuves et un voisin qui prête son palan.'),
    card: () => 'un voisin qui prête son palan',
    async act(two) {
      await expect(two.emma.page.getByText('one minute to read')).toBeVisible()
      await reacts(two, 'Bravo', 'Bravo · 1')
    },
    async end({ amina, emma }) {
      await amina.post(said).getByRole('button', { name: 'Réagir' }).click()
      await amina.page.getByRole('menuitemradio', { name: 'Merci' }).click()
      await expect(emma.post(said).getByRole('button', { name: 'Thanks · 1' })).toBeVisible()
    },
  },
  {
    kind: 'idea',
    send: 'Proposer cette idée',
    async act({ amina, emma }) {
      await emma.page.getByRole('button', { name: /^Give my vote/ }).tap()
      await expect(emma.page.getByRole('button', { name: /^Take my vote back/ })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(amina.page.getByRole('button', { name: 'Donner ma voix, 1 pour l’instant' })).toBeVisible()
    },
    async end({ amina, emma }) {
      await amina.page.getByRole('button', { name: 'Dire ce qu’elle devient' }).click()
      const dialog = amina.page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Faire savoir' }).click()
      await expect(dialog.getByText('Une raison est due')).toBeVisible()
      await dialog.getByLabel('Pourquoi').fill('Il reste des chutes d’inox, on essaie.')
      await dialog.getByRole('button', { name: 'Faire savoir' }).click()
      await expect(emma.page.locator('[aria-current=step]')).toContainText('studied')
      await expect(emma.page.getByText('Il reste des chutes d’inox')).toBeVisible()
    },
  },
  {
    kind: 'session',
    send: 'Annoncer la séance',
    async fill(sheet, { amina }) {
      await names(sheet, 'Qui répond ?', amina)
      await sheet.getByLabel('Fin des questions').fill(inDays(2, '12:00'))
    },
    card: () => '0 questions',
    async act({ amina, emma }) {
      const ask = emma.page.getByRole('button', { name: 'Ask', exact: true })
      await ask.tap()
      await expect(emma.page.getByText('Write your question.')).toBeVisible()
      await emma.page.getByLabel('Your question').fill('When do we change the hopper?')
      await ask.tap()
      await expect(emma.page.getByText('Your question is asked.')).toBeVisible()
      await emma.page.getByLabel('Your question').fill('The same, by mistake?')
      await ask.tap()
      await expect(amina.post('by mistake')).toBeVisible()
      await emma.page
        .getByRole('listitem')
        .filter({ hasText: 'by mistake' })
        .getByRole('button', { name: 'Take my question back' })
        .tap()
      const sure = emma.page.getByRole('dialog')
      await sure.getByRole('button', { name: 'Take my question back' }).tap()
      await expect(amina.page.getByText('by mistake')).toHaveCount(0)
      const question = amina.post('hopper')
      await question.getByRole('button', { name: 'Je la pose aussi, 0 pour l’instant' }).click()
      await expect(question.getByRole('button', { name: /^Retirer ma voix/ })).toBeVisible()
    },
    async end({ amina, emma }) {
      await amina.page
        .getByRole('region', { name: 'Questions' })
        .getByRole('button', { name: 'Répondre' })
        .click()
      const dialog = amina.page.getByRole('dialog')
      await dialog.getByLabel('Votre réponse').fill('En mars, pendant l’arrêt.')
      await dialog.getByRole('button', { name: 'Publier la réponse' }).click()
      await expect(emma.page.getByText('En mars, pendant l’arrêt.')).toBeVisible()
      await expect(emma.page.getByText('1 question · 1 answer')).toBeVisible()
    },
  },
]
