import type { Locale } from '@osmose/shared/core/fields'
import type { DraftOf } from '@osmose/shared/posts/kinds'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'

interface Common {
  /** Also the idempotency key: however often it is sent, it is published once. */
  id: string
  text: string
  lang: Locale
  state: 'sending' | 'unsent'
  /** Why the last attempt failed. */
  code?: string
  at: string
}
export interface UnsentComment extends Common {
  kind: 'comment'
  postId: string
  parentId?: string
  /** Where it is said: a charter may have to be agreed to there. */
  communityId?: string
  about: string
}
export interface UnsentPost extends Common {
  kind: 'post'
  communityId: string
  communityName: string
  postKind: WritableKind
  title: string
  /** What is sent; `text` is only its words, to be recognised by. */
  document?: TextDocument
  /** What the kind asks for. */
  details?: DraftOf
  /** In whose name, by their mandate. */
  forId?: string
  /** The draft it was written as, which goes when it is out. */
  draftKey?: string
  /** The version of it on the server that this goes on from. */
  draftBase?: number
}
export type Unsent = UnsentComment | UnsentPost
