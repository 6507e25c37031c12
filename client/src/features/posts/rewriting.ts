import type { Locale } from '@osmose/shared/core/fields'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import {
  readCommentHistory,
  readCommentSource,
  readPostHistory,
  readPostSource,
} from '@osmose/shared/posts/posts.contract'
import { emptyDocument, type TextDocument } from '@osmose/shared/text/document'
import { call } from '../../lib/call'
import type { Side } from '../pages/merge.public'

/** A text as it stands, to be rewritten; `title` of a comment is empty. */
export interface Source extends Side {
  version: number
  text: string
  lang: Locale
  /** What the kind of a post adds. */
  details?: DetailsOf | null
}
type Which = { postId: string; commentId?: string }

export const readSource = async ({ postId, commentId }: Which): Promise<Source> =>
  commentId
    ? { title: '', ...(await call(readCommentSource, { params: { postId, commentId } })) }
    : call(readPostSource, { params: { postId } })

/** What was saved since `version` was read, and that version; an empty text where moderation took it away. */
export async function readMeanwhile(which: Which, version: number): Promise<{ base: Side; theirs: Source }> {
  const theirs = await readSource(which)
  const { postId, commentId } = which
  const { items } = commentId
    ? await call(readCommentHistory, { params: { postId, commentId } })
    : await call(readPostHistory, { params: { postId } })
  const base = items.find((item) => item.version === version)
  return { base: base ?? { title: '', document: emptyDocument }, theirs }
}

export const isSameText = (some: TextDocument, other: TextDocument): boolean =>
  JSON.stringify(some) === JSON.stringify(other)
