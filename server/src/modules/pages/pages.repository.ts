import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { Placed } from '@osmose/shared/pages/tree.rules'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Written } from './writing.js'

export interface NewPage {
  id: string
  communityId: string
  audienceId: string
  parentId: string | null
  position: number
  ownerId: string | null
  reviewMonths: number | null
  reviewedAt: Date
  reviewAt: Date | null
  askedAt?: Date
  createdAt: Date
  createdBy: string | null
  postId: string | null
  commentId: string | null
  lang: Locale
}

interface Version {
  version: number
  note: string
  restored: number | null
  by: string | null
  at: Date
}

/** The tables of this module. */
@Injectable()
export class PagesRepository {
  /** Holds the order of a community's pages until the end of the transaction. */
  async lockTree(tx: Tx, communityId: string): Promise<void> {
    await tx.many('insert into page_trees (community_id) values ($1) on conflict do nothing', [communityId])
    await tx.many('select 1 from page_trees where community_id = $1 for update', [communityId])
  }

  /** Holds one page, so that of two saves on one version the second finds a newer one. */
  async lockPage(tx: Tx, pageId: string): Promise<void> {
    await tx.many('select 1 from pages where id = $1 for update', [pageId])
  }

  placed(db: Db, communityId: string): Promise<Placed[]> {
    return db.many<Placed>(
      `select id, parent_id as "parentId", position, deleted_at is not null or hidden_at is not null as deleted from pages where community_id = $1`,
      [communityId],
    )
  }

  async place(
    tx: Tx,
    places: readonly { id: string; parentId: string | null; position: number }[],
  ): Promise<void> {
    await tx.many(
      `update pages p set parent_id = n."parentId", position = n.position
       from jsonb_to_recordset($1) as n(id uuid, "parentId" uuid, position integer) where p.id = n.id`,
      [JSON.stringify(places)],
    )
  }

  async add(tx: Tx, page: NewPage): Promise<void> {
    await tx.many(
      `insert into pages (id, community_id, audience_id, parent_id, position, version, lang, owner_id, review_months, reviewed_at, reviewed_by, review_at, created_at, created_by, post_id, comment_id, asked_at)
       values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $7, $10, $11, $12, $13, $14, $15)`,
      [
        page.id,
        page.communityId,
        page.audienceId,
        page.parentId,
        page.position,
        page.lang,
        page.ownerId,
        page.reviewMonths,
        page.reviewedAt,
        page.reviewAt,
        page.createdAt,
        page.createdBy,
        page.postId,
        page.commentId,
        page.askedAt ?? null,
      ],
    )
  }

  /** Adds a version and makes it the current text of its language; every earlier one stays. */
  async addVersion(
    tx: Tx,
    pageId: string,
    text: Written,
    { version, note, restored, by, at }: Version,
  ): Promise<void> {
    await tx.many(
      `insert into texts (id, lang, version, title, document, plain, search, written_at, written_by)
       values ($1, $2, $3, $4, $5, $6, '', $7, $8)`,
      [text.id, text.lang, version, text.title, JSON.stringify(text.document), text.plain, at, by],
    )
    await tx.many(
      'insert into page_versions (page_id, version, lang, text_id, note, restored) values ($1, $2, $3, $4, $5, $6)',
      [pageId, version, text.lang, text.id, note, restored],
    )
    await tx.many(
      `insert into page_texts (page_id, lang, version, text_id, search, letters)
       values ($1, $2, $3, $4, search_vector($2, $5, $6), plain_letters($5))
       on conflict (page_id, lang) do update
       set version = excluded.version, text_id = excluded.text_id, search = excluded.search, letters = excluded.letters`,
      [pageId, text.lang, version, text.id, text.title, text.plain],
    )
    await tx.many('update pages set version = $2 where id = $1', [pageId, version])
    await tx.many('delete from page_links where page_id = $1 and lang = $2', [pageId, text.lang])
    await tx.many(
      'insert into page_links (page_id, lang, to_id) select $1, $2, id from pages where id = any($3::uuid[]) and id <> $1',
      [pageId, text.lang, text.links],
    )
  }

  async setReviewed(
    tx: Tx,
    pageId: string,
    { by, at, next }: { by: string; at: Date; next: Date | null },
  ): Promise<void> {
    await tx.many(
      'update pages set reviewed_at = $2, reviewed_by = $3, review_at = $4, asked_at = null where id = $1',
      [pageId, at, by, next],
    )
  }

  async noteAsked(tx: Tx, pageId: string, at: Date): Promise<void> {
    await tx.many('update pages set asked_at = $2 where id = $1', [pageId, at])
  }

  async assign(
    tx: Tx,
    pageId: string,
    given: { ownerId: string | null; reviewMonths: number | null; reviewAt: Date | null },
  ): Promise<void> {
    await tx.many(
      'update pages set owner_id = $2, review_months = $3, review_at = $4, asked_at = null, orphaned_at = null where id = $1',
      [pageId, given.ownerId, given.reviewMonths, given.reviewAt],
    )
  }

  /** False when it already was (or was not) deleted. */
  async setDeleted(tx: Tx, pageId: string, at: Date | null, by: string | null): Promise<boolean> {
    return tx.any(
      'update pages set deleted_at = $2, deleted_by = $3 where id = $1 and (deleted_at is null) <> ($2::timestamptz is null)',
      [pageId, at, by],
    )
  }

  /** Whose text it is; nothing when it already was (or was not) hidden. */
  async setHidden(
    tx: Tx,
    pageId: string,
    at: Date | null,
  ): Promise<{ communityId: string; audienceId: string } | undefined> {
    return tx.one(
      `update pages g set hidden_at = $2, hidden_of = case when $2::timestamptz is null then null else t.written_by end
       from page_versions v join texts t on t.id = v.text_id
       where g.id = $1 and v.page_id = g.id and v.version = g.version and (g.hidden_at is null) <> ($2::timestamptz is null)
       returning g.community_id as "communityId", g.audience_id as "audienceId"`,
      [pageId, at],
    )
  }

  async arrange(
    tx: Tx,
    communityId: string,
    change: { writers?: string; startPageId?: string | null },
  ): Promise<void> {
    await tx.many(
      `update page_trees set writers = coalesce($2, writers), start_page_id = case when $4 then $3::uuid else start_page_id end where community_id = $1`,
      [communityId, change.writers ?? null, change.startPageId ?? null, change.startPageId !== undefined],
    )
  }

  async editing(tx: Tx, pageId: string, personId: string, at: Date | null): Promise<void> {
    if (at === null)
      await tx.many('delete from page_editors where page_id = $1 and person_id = $2', [pageId, personId])
    else
      await tx.many(
        `insert into page_editors (page_id, person_id, seen_at) values ($1, $2, $3)
         on conflict (page_id, person_id) do update set seen_at = excluded.seen_at`,
        [pageId, personId, at],
      )
  }

  async forgetEditors(tx: Tx, before: Date): Promise<void> {
    await tx.many('delete from page_editors where seen_at < $1', [before])
  }
}
