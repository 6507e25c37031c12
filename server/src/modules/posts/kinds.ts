import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type DetailedKind, type DetailsOf, type DraftOf, isDrafted, kinds } from '@osmose/shared/posts/kinds'
import { postsErrors } from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { type Key, Providers } from '../../platform/discovery/providers.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import type { AudienceRule } from '../communities/communities.public.js'
import type { Facts } from './posts.policy.js'
import type { PostRow, PostText } from './posts.sql.js'
import { factsOf } from './posts.view.js'

const KIND: Key<DetailedKind> = 'osmose:kind'

/** Marks a provider that keeps what one kind of post adds to its text. Found once at start, wherever it lives. */
export const Kind =
  (kind: DetailedKind): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(KIND, kind, target)

/** A post as its kind learns of it when it is published. */
export interface NewPost<K extends DetailedKind> {
  postId: string
  communityId: string
  audienceId: string
  actor: Actor
  /** Whose files it shows: its author's, or those of whoever publishes in their name. */
  writerId: string
  details: DraftOf<K>
  at: Date
}

/** A post whose author rewrites it. `details` is missing when only the text changes. */
export interface RewrittenPost<K extends DetailedKind> {
  row: PostText
  title: string
  actor: Actor
  details: DraftOf<K> | undefined
  /** Its text as it will stand. */
  document: TextDocument
}

/** What a kind of post owes. It is asked only for posts that the reader may see. */
export interface KindOfPost<K extends DetailedKind> {
  /** Keeps the details in the transaction of the post itself. Returns the words by which search should find them. */
  write(tx: Tx, post: NewPost<K>): Promise<string>
  /** The details of all posts of this kind on a page, in one statement at most. */
  read(db: Db, actor: Actor, rows: readonly PostRow[]): Promise<ReadonlyMap<string, DetailsOf<K>>>
  /** Whom it speaks to, when that is fewer than the whole community. */
  addresses?(details: DraftOf<K>): AudienceRule | undefined
  /** Changes what may be changed, refuses the rest, and returns the words for search as they now are. */
  edit(tx: Tx, post: RewrittenPost<K>): Promise<string>
}

/** What is kept of posts on a page by their ids, as `actor` sees it: `see` is told what decides about the post. */
export function asSeen<Kept extends { postId: string }, Details>(
  actor: Actor,
  rows: readonly PostRow[],
  kept: readonly Kept[],
  see: (one: Kept, facts: Facts) => Details,
): ReadonlyMap<string, Details> {
  const posts = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    kept.flatMap((one) => {
      const row = posts.get(one.postId)
      return row ? [[one.postId, see(one, factsOf(actor, row))] as const] : []
    }),
  )
}

/** Which provider keeps which kind. */
@Injectable()
export class Kinds implements OnModuleInit {
  private readonly parts = new Map<string, KindOfPost<DetailedKind>>()

  constructor(
    private readonly providers: Providers,
    private readonly db: Database,
  ) {}

  onModuleInit() {
    for (const { mark: kind, part } of this.providers.marked(KIND)) {
      if (this.parts.has(kind)) throw new Error(`Two providers keep the kind ${kind}.`)
      this.parts.set(kind, part as KindOfPost<DetailedKind>)
    }
    const missing = Object.keys(kinds).filter((kind) => !this.parts.has(kind))
    if (missing.length > 0) throw new Error(`Nobody keeps the kinds ${missing.join(', ')}.`)
  }

  /** The details a kind asks for, or a refusal; undefined for a kind that asks for none. */
  asked(kind: string, details: DraftOf | undefined): DraftOf | undefined {
    if (!isDrafted(kind) && details === undefined) return undefined
    if (details?.kind !== kind)
      throw fail(postsErrors, 'posts.details_missing', { fields: { details: 'missing' } })
    return details
  }

  /** Undefined: the whole community. */
  addresses(kind: string, details: DraftOf | undefined): AudienceRule | undefined {
    return this.parts.get(kind)?.addresses?.(details as DraftOf<DetailedKind>)
  }

  /** `details` are those that `asked` let through, so they are what the kind's part expects. */
  async write(
    tx: Tx,
    kind: string,
    post: Omit<NewPost<DetailedKind>, 'details'> & { details: DraftOf | undefined },
  ): Promise<string> {
    return (await this.parts.get(kind)?.write(tx, post as NewPost<DetailedKind>)) ?? ''
  }

  async edit(tx: Tx, post: RewrittenPost<DetailedKind>): Promise<string> {
    return (await this.parts.get(post.row.kind)?.edit(tx, post)) ?? ''
  }

  /** The details of a page of posts: one statement for each kind on it that has some, none when there is none. */
  async read(
    actor: Actor,
    rows: readonly PostRow[],
    db: Db = this.db,
  ): Promise<ReadonlyMap<string, DetailsOf>> {
    const present = [...new Set(rows.map(({ kind }) => kind))].filter((kind) => this.parts.has(kind))
    if (present.length === 0) return nothing
    const read = await Promise.all(
      present.map(async (kind) =>
        this.parts.get(kind)?.read(
          db,
          actor,
          rows.filter((row) => row.kind === kind),
        ),
      ),
    )
    return new Map(read.flatMap((found) => [...(found ?? [])]))
  }
}

const nothing: ReadonlyMap<string, DetailsOf> = new Map()
