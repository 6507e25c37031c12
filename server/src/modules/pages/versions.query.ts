import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { PageVersion } from '@osmose/shared/pages/pages.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { Database, type Db } from '../../platform/database/database.js'
import { decodePlace, encodePlace, FIRST_ID, invalidCursor } from '../../platform/database/keyset.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { People } from '../directory/directory.public.js'
import { PagesQuery } from './pages.query.js'

interface VersionRow {
  version: number
  lang: Locale
  title: string
  note: string
  restored: number | null
  by: string | null
  at: Date
  document: TextDocument
}

const columns = `v.version, v.lang, v.note, v.restored, t.title, t.written_by as by, t.written_at as at`
const PAGE = 30

/** Who wrote what when. Readers of a page read its history. */
@Injectable()
export class PageVersionsQuery {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly pages: PagesQuery,
  ) {}

  async list(actor: Actor, pageId: string, cursor: string | undefined, lang: Locale | undefined) {
    await this.pages.visible(actor, pageId)
    const before = Number(decodePlace(cursor)?.at ?? Number.MAX_SAFE_INTEGER)
    if (!Number.isSafeInteger(before)) throw invalidCursor()
    const rows = await this.db.many<VersionRow>(
      `select ${columns} from page_versions v join texts t on t.id = v.text_id
       where v.page_id = $1 and v.version < least($2::bigint, 2147483647) and ($3::text is null or v.lang = $3) order by v.version desc limit $4`,
      [pageId, before, lang ?? null, PAGE + 1],
    )
    const shown = rows.slice(0, PAGE)
    const last = shown.at(-1)
    return {
      items: await this.named(shown),
      nextCursor: rows.length > PAGE && last ? encodePlace({ at: String(last.version), id: FIRST_ID }) : null,
    }
  }

  async read(actor: Actor, pageId: string, version: number, db: Db = this.db) {
    await this.pages.visible(actor, pageId, db)
    const row = await db.one<VersionRow>(
      `select ${columns}, t.document from page_versions v join texts t on t.id = v.text_id where v.page_id = $1 and v.version = $2`,
      [pageId, version],
    )
    const [named] = row ? await this.named([row]) : []
    if (!row || !named) throw fail('not_found')
    return { ...named, document: row.document }
  }

  private async named(rows: readonly VersionRow[]): Promise<PageVersion[]> {
    const people = await this.people.byIds(rows.flatMap(({ by }) => by ?? []))
    return rows.map(({ version, lang, title, note, restored, by, at }) => ({
      version,
      lang,
      title,
      note,
      restored,
      by: by === null ? null : (people.get(by) ?? null),
      at: at.toISOString(),
    }))
  }
}
