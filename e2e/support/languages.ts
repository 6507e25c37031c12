import { expect, type Page } from '@playwright/test'
import * as english from '@osmose/shared/generated/messages.en'
import * as french from '@osmose/shared/generated/messages.fr'

type Shelf = Record<string, Record<string, unknown>>

/** The texts of the gallery are samples: names of people and places. */
const entries = (shelf: unknown) =>
  Object.entries(shelf as Shelf)
    .filter(([feature]) => feature !== 'gallery')
    .flatMap(([feature, texts]) =>
      Object.entries(texts).map(([key, text]) => ({ key: `${feature}.${key}`, text })),
    )
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const englishOf = new Map(entries(english).map(({ key, text }) => [key, text]))

const keys = new Set(englishOf.keys())
/** French sentences that differ in English, of four words at least: shorter ones are also names of departments and places. */
const frenchSentences = entries(french).flatMap(({ key, text }) =>
  typeof text === 'string' && plain(text).split(' ').length >= 4 && englishOf.get(key) !== text
    ? [plain(text)]
    : [],
)

/** What the page itself says, without what people wrote in their own language. */
async function ownWords(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const language = document.documentElement.lang
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const element of copy.querySelectorAll('[lang], [dir=auto], script, style'))
      if (element.getAttribute('lang') !== language) element.remove()
    const named = [...copy.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    )
    return [copy.textContent, ...named].join('\n')
  })
  return text
}

export async function showsNoKey(page: Page): Promise<void> {
  const words = (await ownWords(page)).match(/[a-z]+\.[a-z_]+/g) ?? []
  expect(
    words.filter((word) => keys.has(word)),
    'texts that are missing',
  ).toEqual([])
}

export async function speaksEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const words = plain(await ownWords(page))
  expect(
    frenchSentences.filter((sentence) => words.includes(sentence)),
    'French on an English page',
  ).toEqual([])
}
