import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './looks'

/** No rule of axe is broken on the page as it stands, once nothing on it is on its way. */
export async function checkAccessibility(page: Page): Promise<void> {
  await settled(page)
  // There are no frames: the quicker mode sees everything.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`),
    })),
  ).toEqual([])
}
