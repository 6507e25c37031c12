import { en } from '@osmose/shared/posts/messages.en'
import { fr } from '@osmose/shared/posts/messages.fr'
import { checkAccessibility } from '../support/accessibility'
import { speaksEnglish } from '../support/languages'
import { fitsSideways, phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'
import { everyKind, said } from './every-kind'

for (const { kind, send, comment = 'Comment', ...its } of everyKind)
  test(`Of the kind ${kind}: written on a desk in French, answered on a phone in English, rewritten, found again`, async ({
    people,
  }) => {
    const [amina, emma] = await Promise.all([
      people.invite('Amina'),
      people.invite('Emma', { locale: 'en' }, { viewport: phone, hasTouch: true, locale: 'en-GB' }),
    ])
    const two = { amina, emma }
    const community = await amina.founds()
    await emma.joins(community)
    const [word, before, after] = [aWord(), aWord(), aWord()]
    const [desk, hers] = await Promise.all([
      amina.listensAt(`/communities/${community.slug}`),
      emma.listensAt('/'),
    ])

    await desk.getByRole('main').getByRole('link', { name: 'Écrire' }).first().click()
    const sheet = desk.getByRole('dialog', { name: 'Écrire' })
    await sheet
      .getByRole('group', { name: 'Quelle sorte' })
      .getByRole('button', { name: fr[`kind_${kind}`], exact: true })
      .click()
    await sheet.getByLabel('Titre').fill(`Le sens du ${word}`)
    await its.fill?.(sheet, two)
    await sheet.getByLabel('Votre texte').fill(`Pour la vanne du ${before}, on tourne à droite.`)
    await sheet.getByRole('button', { name: send, exact: true }).click()
    await expect(amina.title).toContainText(word)

    await hers.getByRole('button', { name: '1 new' }).tap()
    await expect(hers.getByRole('main')).toContainText(its.card?.(two) ?? before)
    await hers
      .getByRole('link', { name: new RegExp(word) })
      .first()
      .tap()
    await expect(emma.title).toContainText(word)
    await expect(hers.getByRole('article').first()).toContainText(en[`kind_${kind}`])
    await expect(hers.getByText(before)).toBeVisible()
    await its.act(two)
    await hers.getByLabel('Your reply').fill(said)
    await hers.getByRole('button', { name: comment, exact: true }).tap()
    await expect(amina.post(said)).toContainText(emma.name)
    await speaksEnglish(hers)
    await fitsSideways(hers)
    await checkAccessibility(hers)

    await desk.getByRole('button', { name: 'Autres gestes' }).first().click()
    await desk.getByRole('menuitem', { name: 'Modifier' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Votre texte').fill(`Pour la vanne du ${after}, on tourne à gauche.`)
    await its.rewrite?.(dialog)
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(hers.getByText(after)).toBeVisible()
    await its.reread?.(two)
    await hers.getByRole('button', { name: 'edited', exact: true }).tap()
    await expect(hers.getByRole('dialog')).toContainText(before)
    await hers.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()

    await hers.getByRole('navigation', { name: 'Shortcuts' }).getByRole('link', { name: 'Home' }).tap()
    await hers.getByRole('searchbox', { name: 'Search' }).fill(after)
    await hers.getByRole('searchbox', { name: 'Search' }).press('Enter')
    const found = hers.getByRole('region', { name: 'Posts and answers' })
    await found.getByRole('link', { name: `Le sens du ${word}` }).tap()
    await expect(emma.title).toContainText(word)
    await its.end(two)
  })
