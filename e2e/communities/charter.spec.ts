import { arrange } from '@osmose/shared/communities/arrangement.contract'
import { createPage, savePage } from '@osmose/shared/pages/pages.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { checkAccessibility } from '../support/accessibility'
import { fitsSideways, phone } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('A charter is asked for where one rewrites a page, brings a version back or adds a folder; nothing written is lost', async ({
  people,
}) => {
  const [amina, bruno] = await people.pair('Amina', 'Bruno')
  const community = await amina.founds()
  await bruno.joins(community)
  const params = { communityId: community.id }
  const charter = (text: string) =>
    amina.call(arrange, { params, body: { charter: text, charterAsked: true } })
  const word = aWord()
  const written = { lang: 'fr' as const, document: parseMarkdown('Trente-deux newtons.') }
  const page = await amina.call(createPage, {
    params,
    body: { title: `Bride ${word}`, ...written, parentId: null, reviewMonths: 6 },
  })
  await amina.call(savePage, {
    params: { pageId: page.id },
    body: {
      title: `Bride ${word}`,
      lang: 'fr',
      document: parseMarkdown('Trente newtons.'),
      version: 1,
      note: '',
    },
  })
  await charter('On corrige une page, jamais une personne.')

  await bruno.opens(`/pages/${page.id}`)
  await bruno.page.getByRole('link', { name: 'Modifier' }).click()
  const text = bruno.page.getByRole('textbox', { name: 'Texte' })
  await expect(text).toContainText('Trente newtons')
  await text.fill('Vingt-huit newtons.')
  await bruno.page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(bruno.page.getByText('On corrige une page, jamais une personne.')).toBeVisible()
  await expect(text).toContainText('Vingt-huit newtons.')
  await checkAccessibility(bruno.page)
  await bruno.page.getByRole('button', { name: 'Accepter et publier' }).click()
  await expect(bruno.page.getByText('Vingt-huit newtons.').first()).toBeVisible()
  await expect(bruno.title).toHaveText(`Bride ${word}`)

  await charter('On corrige une page, et l’on dit pourquoi.')
  await bruno.page.setViewportSize(phone)
  await bruno.page.goto(`/pages/${page.id}?history=1&from=1&to=3`)
  await bruno.page.getByRole('button', { name: 'Revenir à la version 1' }).click()
  await bruno.page.getByRole('button', { name: 'Y revenir' }).click()
  await expect(bruno.page.getByText('On corrige une page, et l’on dit pourquoi.')).toBeVisible()
  await checkAccessibility(bruno.page)
  await fitsSideways(bruno.page)
  await bruno.page.getByRole('button', { name: 'Accepter et publier' }).click()
  await expect(bruno.page.getByText('Trente-deux newtons.').first()).toBeVisible()

  await charter('Un dossier porte un nom que tous comprennent.')
  await bruno.page.goto(`/communities/${community.slug}?show=files`)
  await bruno.page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await bruno.page.getByLabel('Nom du dossier').fill(`Plans ${word}`)
  await bruno.page.getByRole('button', { name: 'Créer le dossier' }).click()
  await expect(bruno.page.getByText('Un dossier porte un nom que tous comprennent.')).toBeVisible()
  await bruno.page.getByRole('button', { name: 'Accepter et publier' }).click()
  await expect(bruno.page.getByText(`Plans ${word}`)).toBeVisible()
})
