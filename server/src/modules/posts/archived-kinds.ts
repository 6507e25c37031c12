import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { ArchivedDetails, ArchivedKind } from '@osmose/shared/imports/archived'
import type { Db, Tx } from '../../platform/database/database.js'
import { type Key, Providers } from '../../platform/discovery/providers.js'

const ARCHIVES: Key<ArchivedKind> = 'osmose:archives'

/** Marks a provider that takes what one kind of post adds to its text out to an archive and back. Found once at start. */
export const Archives =
  (kind: ArchivedKind): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(ARCHIVES, kind, target)

/** A post as its kind learns of it when it comes from elsewhere. */
export interface BroughtPostOfKind<K extends ArchivedKind = ArchivedKind> {
  id: string
  kind: string
  communityId: string
  at: Date
  /** By our ids; missing where nothing but a text came. */
  details?: ArchivedDetails<K>
}

/** What a kind of post owes to archives. People who were erased are named by neither side. */
export interface ArchiveOfKind<K extends ArchivedKind> {
  /** What the posts `$1` add to their texts: rows of `postId` and `details`. A post that adds nothing may be missing. */
  readonly given: string
  /** What else the statement asks for, from `$2` on. */
  asOf?(): readonly unknown[]
  /** Keeps what came, and for a bare post what is true of every one of its kind. Tells nobody. Returns words for search by post. */
  take(tx: Tx, posts: readonly BroughtPostOfKind<K>[]): Promise<ReadonlyMap<string, string> | void>
}

/** Which provider archives which kind. */
@Injectable()
export class ArchivedKinds implements OnModuleInit {
  private readonly parts = new Map<string, ArchiveOfKind<ArchivedKind>>()

  constructor(private readonly providers: Providers) {}

  onModuleInit() {
    for (const { mark, part } of this.providers.marked(ARCHIVES))
      this.parts.set(mark, part as ArchiveOfKind<ArchivedKind>)
  }

  /** The details of posts: one statement for each kind among them. */
  async give(
    db: Db,
    posts: readonly { id: string; kind: string }[],
  ): Promise<ReadonlyMap<string, ArchivedDetails>> {
    const all = new Map<string, ArchivedDetails>()
    for (const [kind, some] of byKind(posts)) {
      const part = this.parts.get(kind)
      if (!part) continue
      const ids = some.map(({ id }) => id)
      const rows = await db.many<{ postId: string; details: ArchivedDetails }>(part.given, [
        ids,
        ...(part.asOf?.() ?? []),
      ])
      for (const { postId, details } of rows) all.set(postId, details)
    }
    return all
  }

  async take(tx: Tx, posts: readonly BroughtPostOfKind[]): Promise<ReadonlyMap<string, string>> {
    const words = new Map<string, string>()
    for (const [kind, some] of byKind(posts))
      for (const [id, text] of (await this.parts.get(kind)?.take(tx, some)) ?? []) words.set(id, text)
    return words
  }
}

function byKind<P extends { kind: string }>(posts: readonly P[]): Map<string, P[]> {
  const kinds = new Map<string, P[]>()
  for (const post of posts) kinds.set(post.kind, [...(kinds.get(post.kind) ?? []), post])
  return kinds
}
