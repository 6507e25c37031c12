import { createPage, type Page } from '@osmose/shared/pages/pages.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import type { TestPerson } from '../setup/test-person.js'

/** A text in Markdown, as the editor would send it. */
export const written = (text: string): TextDocument => parseMarkdown(text)

/** A page written by somebody the way people do: `await aPage({ by: ann, in: sales, title: 'Prices' })`. */
export function aPage({
  by,
  in: community,
  title = 'Serrer une bride à chaud',
  text = 'On serre en croix, en deux passes.',
  lang = 'fr',
  under,
  origin,
}: {
  by: TestPerson
  in: { id: string }
  title?: string
  text?: string
  lang?: 'fr' | 'en'
  under?: { id: string }
  origin?: { postId: string; commentId: string | null }
}): Promise<Page> {
  return by.call(createPage, {
    params: { communityId: community.id },
    body: { title, lang, document: written(text), parentId: under?.id ?? null, ...(origin && { origin }) },
  })
}
