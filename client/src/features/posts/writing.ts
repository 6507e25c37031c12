import type { Locale } from '@osmose/shared/core/fields'
import type { DraftedKind, DraftOf } from '@osmose/shared/posts/kinds'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { isEmptyDocument } from '@osmose/shared/text/written'
import { emptyDocument } from '../editor/editor.public'

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
