import { expect, type Page } from '@playwright/test'

/**
 * What one presses is at least 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). Links within a sentence are as tall as their line.
 */
export async function checkTargets(page: Page): Promise<void> {
  expect(await page.evaluate(smallTargets), 'too small to be pressed').toEqual([])
}

function smallTargets(): string[] {
  const least = 24
  const kinds = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'option', 'slider']
  const selector = [
    ...['a[href]', 'button', 'input:not([type=hidden])', 'select', 'textarea', 'summary'],
    ...kinds.map((kind) => `[role=${kind}]`),
    '[role^=menuitem]',
  ].join()
  const targets = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  )
  const small = targets.filter((element) => {
    const { width, height } = room(element)
    return (width < least || height < least) && !isInSentence(element)
  })
  return small.map((element) => {
    const { width, height } = room(element)
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
    return `${element.tagName.toLowerCase()}.${element.className} “${name}”: ${width} × ${height}`
  })

  /** The ground on which a press counts: with the label of a field, what stands inside and what is laid over. */
  function room(element: HTMLElement): { width: number; height: number } {
    const label = element instanceof HTMLInputElement ? element.closest('label') : null
    const parts = [element, ...element.querySelectorAll('*'), ...(label ? [label] : [])]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 1)
    const across = Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left))
    const down = Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top))
    const over = getComputedStyle(element, '::after')
    const laid = over.content !== 'none' && over.position === 'absolute'
    return {
      width: Math.round(Math.max(across, laid ? parseFloat(over.width) : 0)),
      height: Math.round(Math.max(down, laid ? parseFloat(over.height) : 0)),
    }
  }

  /** Whether words that lead nowhere stand on its line. */
  function isInSentence(element: HTMLElement): boolean {
    const { display } = getComputedStyle(element)
    const block = blockOf(element.parentElement)
    if (!display.startsWith('inline') || !block || /flex|grid/.test(getComputedStyle(block).display))
      return false
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let text = words.nextNode(); text; text = words.nextNode())
      if (
        /[\p{L}\p{N}]/u.test(text.textContent ?? '') &&
        !text.parentElement?.closest(selector) &&
        blockOf(text.parentElement) === block
      )
        return true
    return false
  }

  function blockOf(element: HTMLElement | null): HTMLElement | null {
    while (element && /^(inline|contents)/.test(getComputedStyle(element).display))
      element = element.parentElement
    return element
  }
}
