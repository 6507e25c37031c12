import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import { linkedPageIds, pageSlug } from '@osmose/shared/pages/address'
import type { Page, PageRef, PageTree } from '@osmose/shared/pages/pages.contract'
import { treeOf } from '@osmose/shared/pages/tree.rules'
import type { TextDocument } from '@osmose/shared/text/document'
import { Clock } from '../../platform/clock/clock.js'
import { Database, type Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import { OriginsQuery } from './origins.query.js'
import { canArrange, canAssign, canDelete, canEdit, canReview, canWrite } from './pages.policy.js'
import { PagesRepository } from './pages.repository.js'
import { pageColumns, pageJoins, type PageRow, refColumns, refJoins, type RefRow } from './pages.sql.js'
import { factsOf, textFor, toRef } from './pages.view.js'

const onePage = statement(
  'pages.one',
  `select ${pageColumns} from (select $2::uuid as id) page ${pageJoins}
   where can_see_audience($1, p.audience_id) and (p.hidden_at is null or sees_hidden_page($1, p.community_id, p.hidden_of))`,
)

/** Titles and review dates of a community's living pages. */
const leaves = statement(
  'pages.leaves',
  `select ${refColumns}, p.review_at as "reviewAt" from pages p ${refJoins('$2')} where p.community_id = $1 and p.deleted_at is null and p.hidden_at is null`,
)

const refs = statement(
  'pages.refs',
  `select ${refColumns} from pages p ${refJoins('$3')}
   where p.id = any($2) and p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible_audiences($1))`,
)

const linking = statement(
  'pages.linking',
  `select ${refColumns} from pages p ${refJoins('$3')}
   where p.id in (select page_id from page_links where to_id = $2) and p.id <> $2 and p.deleted_at is null and p.hidden_at is null
     and p.audience_id in (select audience_id from visible_audiences($1))
   order by shown.title, p.id limit 50`,
)

/** A community as far as its pages go. */
export interface Place {
  communityId: string
  audienceId: string
  visibility: 'public' | 'private' | 'secret'
  archived: boolean
  myRole: 'member' | 'moderator' | 'owner' | null
  writers: 'members' | 'leaders'
  startPageId: string | null
}

interface TextRow {
  document: TextDocument
  writtenBy: string | null
}

@Injectable()
export class PagesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly origins: OriginsQuery,
    private readonly repository: PagesRepository,
  ) {}

  /** The page, if this person may see it: the one way to get at a page by its id. */
  async visible(actor: Actor, pageId: string, db: Db = this.db): Promise<PageRow> {
    const row = await this.evenDeleted(actor, pageId, db)
    if (row.deletedAt) throw fail('not_found')
    return row
  }

  /** As `visible`, but also what was deleted and may still be brought back. */
  async evenDeleted(actor: Actor, pageId: string, db: Db): Promise<PageRow> {
    const row = await db.one<PageRow>(onePage, [actor.personId, pageId])
    if (!row) throw fail('not_found')
    return row
  }

  /** The place, if this person may read what everybody there reads. */
  async place(actor: Actor, communityId: string, db: Db = this.db): Promise<Place> {
    const row = await db.one<Place>(
      `select c.id as "communityId", a.id as "audienceId", c.visibility, c.archived_at is not null as archived, m.role as "myRole",
              coalesce(s.writers, 'members') as writers, s.start_page_id as "startPageId"
       from communities c
       join audiences a on a.community_id = c.id and not a.narrowed
       left join page_trees s on s.community_id = c.id
       left join memberships m on m.community_id = c.id and m.person_id = $1
       where c.id = $2 and can_see_audience($1, a.id)`,
      [actor.personId, communityId],
    )
    if (!row) throw fail('not_found')
    return row
  }

  async read(actor: Actor, pageId: string, lang?: Locale, db: Db = this.db): Promise<Page> {
    const row = await this.visible(actor, pageId, db)
    const shown = textFor(row.texts, lang, actor.locale)
    const first = row.texts[0]
    const text = shown && (await this.text(row.id, shown.version, db))
    if (!shown || !first || !text) throw fail('not_found')
    const linked = linkedPageIds(text.document)
    const people = await this.people.byIds(
      [row.createdBy, row.ownerId, row.reviewedBy, text.writtenBy].filter((id) => id !== null),
      db,
    )
    const origin = await this.origins.of(actor, row, db)
    const links = await this.refs(actor, linked, db)
    const linkedFrom = await db.many<RefRow>(linking, [actor.personId, pageId, actor.locale])
    const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
    const facts = factsOf(actor, row)
    return {
      id: row.id,
      slug: pageSlug(first.title),
      title: shown.title,
      lang: shown.lang,
      document: text.document,
      version: shown.version,
      texts: row.texts.map((one) => ({ ...one, writtenAt: new Date(one.writtenAt).toISOString() })),
      community: {
        id: row.communityId,
        slug: row.communitySlug,
        name: row.communityName,
        hue: row.hue,
        visibility: row.visibility,
      },
      archived: row.archived,
      hidden: row.hidden,
      start: row.start,
      createdAt: row.createdAt.toISOString(),
      createdBy: person(row.createdBy),
      writtenAt: new Date(shown.writtenAt).toISOString(),
      writtenBy: person(text.writtenBy),
      owner: person(row.ownerId),
      ownerGone: row.ownerGone,
      reviewMonths: row.reviewMonths as Page['reviewMonths'],
      reviewedAt: row.reviewedAt.toISOString(),
      reviewedBy: person(row.reviewedBy),
      reviewAt: row.reviewAt?.toISOString() ?? null,
      due: this.due(row.reviewAt),
      origin,
      links: linked.map((id) => ({ id, page: links.get(id) ?? null })),
      linkedFrom: linkedFrom.map(toRef),
      can: {
        edit: canEdit(facts) === true,
        move: canWrite(facts) === true,
        delete: canDelete(facts) === true,
        review: canReview(facts) === true,
        assign: canAssign(facts, actor.personId, actor.personId) === true,
        flag: !row.hidden && row.newestBy !== actor.personId,
        moderate: facts.moderates && (row.hiddenOf ?? row.newestBy) !== actor.personId,
      },
    }
  }

  async tree(actor: Actor, communityId: string, db: Db = this.db): Promise<PageTree> {
    const place = await this.place(actor, communityId, db)
    const placed = await this.repository.placed(db, communityId)
    const rows = await db.many<RefRow & { reviewAt: Date | null }>(leaves, [communityId, actor.locale])
    const byId = new Map(rows.map((row) => [row.id, row]))
    const items = treeOf(placed).flatMap((branch) => {
      const row = byId.get(branch.id)
      if (!row) return []
      const { title, lang, slug } = toRef(row)
      return [{ ...branch, title, lang, slug, due: this.due(row.reviewAt) }]
    })
    const due = rows.flatMap(({ reviewAt }) => (reviewAt && this.due(reviewAt) ? [reviewAt.getTime()] : []))
    const facts = factsOf(actor, { ...place, ownerId: null, createdBy: null, ownerGone: false })
    return {
      items,
      startPageId: byId.has(place.startPageId ?? '') ? place.startPageId : null,
      writers: place.writers,
      waiting: { count: due.length, since: due.length > 0 ? new Date(Math.min(...due)).toISOString() : null },
      can: { write: canWrite(facts) === true, arrange: canArrange(facts) === true },
    }
  }

  /** Those of the pages that this person may see. */
  async refs(actor: Actor, ids: readonly string[], db: Db = this.db): Promise<Map<string, PageRef>> {
    if (ids.length === 0) return new Map()
    const rows = await db.many<RefRow>(refs, [actor.personId, ids, actor.locale])
    return new Map(rows.map((row) => [row.id, toRef(row)]))
  }

  private due(reviewAt: Date | null): boolean {
    return reviewAt !== null && reviewAt <= this.clock.now()
  }

  private text(pageId: string, version: number, db: Db): Promise<TextRow | undefined> {
    return db.one<TextRow>(
      `select t.document, t.written_by as "writtenBy" from page_versions v join texts t on t.id = v.text_id where v.page_id = $1 and v.version = $2`,
      [pageId, version],
    )
  }
}
