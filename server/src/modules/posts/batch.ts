import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import type { Locale } from '@osmose/shared/core/fields'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import type { GroupKind } from '@osmose/shared/text/document'
import type { BroughtText } from './brought-text.js'
import type { BroughtTranslation } from './brought-translations.js'

export interface Source {
  /** Identity where it came from, unique within the batch's system. */
  sourceId: string
}

export interface BroughtPost extends Source, BroughtText {
  communityId: string
  audienceId: string
  authorId: string | null
  kind: string
  title?: string
  at: Date
  editedAt?: Date
  /** Who published it in the author's name. */
  byId?: string
  /** Asked without a name. */
  nameless?: boolean
  closed?: { at: Date; byId: string | null; reason: string }
  /** What its kind adds, by our ids. */
  details?: ArchivedDetails
  translations?: readonly BroughtTranslation[]
}

export interface BroughtComment extends Source, BroughtText {
  postId: string
  /** Our id of the top-level comment it answers. */
  parentId?: string
  authorId: string | null
  at: Date
  editedAt?: Date
}

export interface BroughtReaction extends Source {
  postId: string
  commentId?: string
  personId: string
  kind: ReactionKind
  /** What it was called where it came from; empty for our own five. */
  name: string
  at: Date
}

/** Content of one system. Posts first, then comments, top-level ones before replies: ids are known after each call. */
export interface Batch {
  system: string
  /** Row of `imports` this belongs to, when there is one. */
  importId?: string
  defaultLang: Locale
  /** Whether it counts in the figures of the network; what was written elsewhere usually does not. */
  counted?: boolean
  /** Kinds keep what came with their posts, and give those of which only the text came what can truly be said of them. */
  kept?: boolean
  posts?: BroughtPost[]
  comments?: BroughtComment[]
  reactions?: BroughtReaction[]
  /** Answers that were kept where the content comes from, by our ids. */
  answers?: { postId: string; commentId: string; at: Date; byId?: string; reason?: string }[]
  /** Labels for people named in mentions. */
  people?: readonly { personId: string; label: string }[]
  /** Groups called in mentions. */
  groups?: readonly { kind: GroupKind; communityId: string; label: string }[]
}

/** What became of each source id. */
export interface Brought {
  posts: Map<string, { id: string; isNew: boolean }>
  comments: Map<string, { id: string; isNew: boolean }>
  /** Source ids of reactions that were new. */
  reactions: Set<string>
}
