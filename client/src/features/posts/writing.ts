import type { Locale } from '@osmose/shared/core/fields'
import type { DraftedKind, DraftOf } from '@osmose/shared/posts/kinds'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { isEmptyDocument } from '@osmose/shared/text/written'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { newIntent } from '../../lib/call'
import { emptyDocument } from '../editor/editor.public'
import type { UnsentPost } from './unsent'

export interface Writing {
  /** Names the draft on the server; empty until a first word is written. */
  key: string
  /** The version on the server this goes on from, and whether it holds everything. */
  base: number
  unsaved: boolean
  kind: WritableKind
  communityId: string
  title: string
  document: TextDocument
  /** What each kind was given so far: changing one's mind about the kind loses nothing. */
  details: { readonly [K in DraftedKind]?: Partial<DraftOf<K>> }
  /** Chosen by hand; else it is read from the text. */
  lang: Locale | ''
  /** In whose name; empty for one's own. */
  forId: string
}
export type Words = Omit<Writing, 'key' | 'base' | 'unsaved'>

export const blank: Writing = {
  key: '',
  base: 0,
  unsaved: false,
  kind: 'discussion',
  communityId: '',
  title: '',
  document: emptyDocument,
  details: {},
  lang: '',
  forId: '',
}
export function isBlank({ title, document, details }: Words): boolean {
  return title.trim() === '' && isEmptyDocument(document) && Object.keys(details).length === 0
}

/** What was on its way, as something one writes. */
export function rewritten(item: UnsentPost): Writing {
  const {
    postKind: kind,
    communityId,
    title,
    text,
    document,
    details,
    lang,
    forId,
    draftKey,
    draftBase,
    code,
  } = item
  const isOut = code === 'posts.draft_published'
  return {
    key: (!isOut && draftKey) || newIntent(),
    base: isOut ? 0 : (draftBase ?? 0),
    unsaved: true,
    kind,
    communityId,
    title,
    document: document ?? parseMarkdown(text),
    details: details ? { [details.kind]: details } : {},
    lang,
    forId: forId ?? '',
  }
}

/** What was typed before the sheet was there: in the title of a blank one, else after the last word. */
export function goneOn({ title, document }: Writing, typed: string): Partial<Words> {
  if (isEmptyDocument(document)) return { title: title + typed }
  const last = document.content.at(-1)
  const text = { type: 'text' as const, text: typed }
  const [before, words] =
    last?.type === 'paragraph' ? [document.content.slice(0, -1), last.content ?? []] : [document.content, []]
  return { document: { ...document, content: [...before, { type: 'paragraph', content: [...words, text] }] } }
}
