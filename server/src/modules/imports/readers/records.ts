import type { Locale } from '@osmose/shared/core/fields'
import type { ArchivedDetails } from '@osmose/shared/imports/archived'
import type { Template } from '@osmose/shared/communities/communities.contract'
import type { WorkingHours } from '@osmose/shared/organisation/organisation.contract'
import type { PostKind, ReactionKind } from '@osmose/shared/posts/posts.contract'
import type { Claim } from './ledger.js'

/**
 * The neutral model between the readers and the writer, close to the lines of the Osmose archive. Every id here is
 * the source's own; the writer keeps the link between `source` and its own rows, so that an import can be repeated.
 *
 * A reader emits what a record refers to before the record itself: persons, communities and memberships first, then
 * stretches of posts, comments and reactions, in this order within each stretch. Texts are well-formed Unicode in NFC
 * without control characters. Network-wide roles are never read.
 */
export type ImportRecord =
  | PersonRecord
  | CommunityRecord
  | MembershipRecord
  | PostRecord
  | CommentRecord
  | ReactionRecord
  | PageRecord
  | LibraryRecord

export interface Source {
  readonly system: 'slack' | 'osmose'
  /** The same for the same thing in every export: a message is its channel and its `ts`. */
  readonly id: string
  /** Where in the imported file it was read: an entry of the zip, or a line. */
  readonly place: string
}

interface Emitted {
  readonly source: Source
  /** To be settled exactly once by whoever takes the record. */
  readonly claim: Claim
}

export interface PersonRecord extends Emitted {
  readonly type: 'person'
  readonly name: string
  readonly email?: string
  readonly department?: string
  readonly site?: string
  readonly title?: string
  readonly locale?: string
  readonly timeZone?: string
  readonly joinedAt?: Date
  readonly leftAt?: Date
  /** Source id; the manager may come later than the person. */
  readonly managerId?: string
  /** False for who has left the source, with or without a known date. */
  readonly active: boolean
  /** A bot or an integration, which never signs in. */
  readonly service: boolean
  /** Sees only where they are a member; only our own archives tell it. */
  readonly guest?: boolean
  /** What people say of themselves; only our own archives tell it. */
  readonly bio?: string
  readonly skills?: readonly string[]
  readonly languages?: readonly string[]
  readonly workingHours?: WorkingHours
  /** Known only by an id: the source does not describe this person, and `name` is the best that was found. */
  readonly placeholder: boolean
}

/** A message that stood on top of its community. */
export interface PinRecord {
  readonly messageId: string
  readonly personId?: string
  /** Where the source gives it an end. */
  readonly until?: Date
}

export interface CommunityRecord extends Emitted {
  readonly type: 'community'
  readonly name: string
  readonly description?: string
  /** The problem it serves and its signs of success; only our own archives tell them. */
  readonly problem?: string
  readonly signs?: readonly string[]
  readonly visibility: 'public' | 'private' | 'secret'
  readonly createdAt?: Date
  readonly archived: boolean
  /** Where the source tells it. */
  readonly archivedAt?: Date
  /** The latest first. */
  readonly pins?: readonly PinRecord[]
  /** Only our own archives tell what follows. */
  readonly address?: string
  readonly hue?: number
  readonly template?: Template
  readonly createdBy?: string
  readonly officialAt?: Date
  readonly officialBy?: string
  readonly welcome?: string
  readonly charter?: string
  readonly charterAsked?: boolean
  readonly pagesBy?: 'members' | 'leaders'
  /** Those above before those below. */
  readonly folders?: readonly FolderRecord[]
}

export interface FolderRecord {
  readonly id: string
  readonly name: string
  readonly parentId?: string
  readonly personId?: string
  readonly at?: Date
}

export interface MembershipRecord extends Emitted {
  readonly type: 'membership'
  readonly communityId: string
  readonly personId: string
  readonly role: 'member' | 'moderator' | 'owner'
  readonly joinedAt?: Date
  /** When they had read the words of welcome, and when they agreed to the charter as it stands. */
  readonly welcomedAt?: Date
  readonly agreedAt?: Date
}

interface MessageRecord extends Emitted {
  /** Missing where it was asked without a name. */
  readonly authorId?: string
  readonly at: Date
  readonly editedAt?: Date
  /** Markdown; a mention of a person reads `@[Name](person:<source id>)`. */
  readonly text: string
  /** Where the source tells it; otherwise it is found from the text. */
  readonly lang?: Locale
  /** Source ids of the persons mentioned, each once. */
  readonly mentions: readonly string[]
  /** Already accounted for: their names and addresses are in the text. */
  readonly files: readonly FileReference[]
  /** In the imported file itself; only archives hold some. */
  readonly attached: readonly AttachedFile[]
}

export interface PostRecord extends MessageRecord {
  readonly type: 'post'
  readonly communityId: string
  readonly kind: PostKind
  readonly title?: string
  readonly topics: readonly string[]
  /** Only our own archives tell what follows. */
  readonly nameless?: boolean
  /** Names of the departments and sites it is addressed to. */
  readonly audience?: { readonly departments: readonly string[]; readonly sites: readonly string[] }
  /** Source id of who published it in the author's name. */
  readonly byId?: string
  readonly closed?: { readonly at: Date; readonly personId?: string; readonly reason: string }
  readonly pinned?: { readonly until: Date; readonly personId?: string }
  /** Source ids of other posts. */
  readonly shares?: string
  readonly duplicateOf?: string
  readonly translations?: readonly Translation[]
  /** What its kind adds, by source ids. */
  readonly details?: ArchivedDetails
}

export interface Translation {
  readonly lang: Locale
  readonly title: string
  readonly text: string
  readonly approved: boolean
  readonly personId?: string
  readonly at: Date
  readonly outdated: boolean
}

export interface CommentRecord extends MessageRecord {
  readonly type: 'comment'
  readonly postId: string
  /** Another comment of the same post, itself without parent. */
  readonly parentId?: string
  /** When it was kept as the answer of its post; only our own archives tell it. */
  readonly acceptedAt?: Date
  readonly acceptedBy?: string
  readonly acceptedReason?: string
}

export interface ReactionRecord extends Emitted {
  readonly type: 'reaction'
  readonly targetType: 'post' | 'comment'
  readonly targetId: string
  readonly personId: string
  /** Slack keeps no date of a reaction: there it is the date of the message. */
  readonly at: Date
  /** As the source names it, for example `clap::skin-tone-3`. */
  readonly name: string
  /** The character of that name, where it is a usual one. */
  readonly emoji?: string
  /** The nearest of our own five. */
  readonly kind: ReactionKind
}

/** A page of a community; only our own archives hold some. */
export interface PageRecord extends Emitted {
  readonly type: 'page'
  /** The same here as there. */
  readonly id: string
  readonly communityId: string
  /** Another page of the same community that came before. */
  readonly parentId?: string
  readonly position: number
  readonly ownerId?: string
  readonly reviewMonths: 3 | 6 | 12 | 24 | null
  readonly at: Date
  readonly reviewedAt: Date
  /** What it was made from. */
  readonly postId?: string
  readonly commentId?: string
  readonly start: boolean
  /** The language it was first written in comes first. */
  readonly texts: readonly PageText[]
  readonly attached: readonly AttachedFile[]
}

export interface PageText {
  readonly lang: Locale
  readonly title: string
  readonly text: string
  readonly personId?: string
  readonly at: Date
}

/** A file in the library of a community; only our own archives hold some. */
export interface LibraryRecord extends Emitted {
  readonly type: 'file'
  readonly communityId: string
  readonly folderId?: string
  readonly personId: string
  readonly at: Date
  /** One. Its claim is that of the record. */
  readonly attached: readonly AttachedFile[]
}

export interface FileReference {
  readonly id: string
  readonly name: string
  readonly url?: string
  readonly mediaType?: string
  /** Bytes. */
  readonly size?: number
}

/** A file that lies beside the messages. It can be read until the reader is asked for the next record. */
export interface AttachedFile {
  /** As the message names it. */
  readonly name: string
  /** By which the text shows it, and other messages too; only our own archives tell it. */
  readonly fileId?: string
  /** Unpacked, as the zip says. */
  readonly bytes: number
  /** To be settled exactly once by whoever takes the message. */
  readonly claim: Claim
  /** Gives the path where it lies as long as the work lasts. @throws ReadError entry_damaged */
  readonly unpacked: <T>(work: (path: string) => Promise<T>) => Promise<T>
}

export interface ReadOptions {
  /** What is dated later than a day after this is absurd. */
  readonly now?: Date
  /** Steps done of steps known, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void
}
