import { expect, type Page } from '@playwright/test'

export type Ground = 'light' | 'dark'
export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
export const narrowest = { width: 320, height: 640 }

/** By day or by night, as the device of the person asks. */
export async function setGround(page: Page, ground: Ground): Promise<void> {
  await page.emulateMedia({ colorScheme: ground, reducedMotion: 'reduce' })
}

/**
 * Nothing waits to be drawn: no skeleton, no list that fades before it is renewed, and the letters are there. The
 * sections of the gallery show what waits on purpose.
 */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]:not([data-section] *)')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** Sideways nothing is cut off and nothing scrolls, once the page has taken its new size. */
export async function fitsSideways(page: Page): Promise<void> {
  await expect.poll(() => tooWide(page), 'wider than the window').toEqual([])
}

/** What sticks out to the side: by how many pixels or elements, then which. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth
    // A phone makes its page as wide as what sticks out of it, even where a desk cuts it off.
    const isCut = (element: Element): boolean => {
      const { parentElement } = element
      if (!parentElement || parentElement === document.body) return false
      return getComputedStyle(parentElement).overflowX !== 'visible' || isCut(parentElement)
    }
    const over = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() && element.getBoundingClientRect().right > room + 1 && !isCut(element),
    )
    const wide = Math.max(document.documentElement.scrollWidth - room, over.length)
    if (wide <= 0) return []
    return [
      String(wide),
      ...over
        .slice(-5)
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`,
        ),
    ]
  })
}
