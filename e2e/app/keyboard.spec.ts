import type { Page } from '@playwright/test'
import { checkAccessibility } from '../support/accessibility'
import { settled } from '../support/looks'
import { expect, test } from '../support/test'
import { aWord } from '../support/words'

test('By keyboard alone: past the navigation, from post to post, and to the place where one writes', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const [older, newer] = [aWord(), aWord()]
  await amina.writes(community, 'Le texte.', `Ancien ${older}`)
  await amina.writes(community, 'Le texte.', `Nouveau ${newer}`)
  const page = await amina.opens('/')
  await expect(amina.post(older)).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  await page.keyboard.press('j')
  await expect(amina.post(newer)).toBeFocused()
  await page.keyboard.press('j')
  await expect(amina.post(older)).toBeFocused()
  await page.keyboard.press('l')
  await expect(amina.post(older).getByRole('button', { name: 'J’aime, pour vous' })).toBeVisible()
  await page.keyboard.press('o')
  await expect(amina.title).toContainText(older)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Votre texte')).toBeVisible()
})

test('What has the focus is always seen', async ({ people }) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  for (let at = 0; at < 4; at++) await amina.writes(community, `Une publication parmi d’autres, ${aWord()}.`)
  const page = await amina.opens('/')
  await expect(page.getByRole('article').first()).toBeVisible()
  await settled(page)
  await page.waitForLoadState('networkidle')
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    const { seen, ring, what } = await focusOf(page)
    expect(seen, `${what} has the focus out of sight`).toBe(true)
    expect(ring, `${what} shows no focus`).toBe(true)
  }
})

test('A dialog opened from a menu gives the focus back to its button, not to the top of the page', async ({
  people,
}) => {
  const amina = await people.invite('Amina')
  const community = await amina.founds()
  const word = aWord()
  await amina.writes(community, 'Le texte.', `À garder ${word}`)
  const page = await amina.opens('/')
  await expect(amina.post(word)).toBeVisible()
  await settled(page)
  const acts = amina.post(word).getByRole('button', { name: 'Autres gestes' })

  for (const [act, dialog] of [
    ['Garder en signet', 'Garder pour y revenir'],
    ['Voir plus ou moins', 'Voir plus ou moins'],
  ] as const) {
    await acts.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: act }).press('Enter')
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(acts).toBeFocused()
  }
})

test('Single-letter shortcuts can be switched off', async ({ people }) => {
  const amina = await people.invite('Amina')
  const page = await amina.opens('/')
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Utiliser les raccourcis d’une lettre' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Rechercher' }).getByRole('searchbox')).toBeFocused()
})

/** What has the focus, whether it lies on the screen uncovered, and whether anything of it or around it is drawn for that. */
function focusOf(page: Page): Promise<{ seen: boolean; ring: boolean; what: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)]
    const top = document.elementFromPoint(x, y)
    const seen =
      element === document.body || (top !== null && (element.contains(top) || top.contains(element)))
    const drawn = (of: Element | null) => {
      if (!of) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    let ring = element === document.body
    for (let of: Element | null = element, depth = 0; of && depth < 3; of = of.parentElement, depth++)
      ring ||= drawn(of)
    ring ||=
      getComputedStyle(element, '::before').outlineStyle !== 'none' ||
      getComputedStyle(element, '::after').outlineStyle !== 'none'
    return {
      seen,
      ring,
      what: `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`,
    }
  })
}
