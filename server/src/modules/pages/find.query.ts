import { Injectable } from '@nestjs/common'
import type { Locale } from '@osmose/shared/core/fields'
import type { PageRef } from '@osmose/shared/pages/pages.contract'
import { folded } from '@osmose/shared/search/word-forms'
import { onOneLine } from '@osmose/shared/text/to-plain'
import { Database, type Db } from '../../platform/database/database.js'
import type { Ranked } from '../../platform/database/ranked.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { refColumns, refJoins, type RefRow } from './pages.sql.js'
import { toRef } from './pages.view.js'

/** Of pages with the words, so many are compared. */
const COMPARED = 1_000

/**
 * Words are looked for in both languages, accents and case aside; a title may also be typed in part. What is found is
 * joined to the visibility predicate before it is ranked or cut.
 */
const find = statement(
  'pages.find',
  `with query as materialized (
     select asked_words($2) as q, plain_letters($3) as letters, '%' || translate(plain_letters($3), '%\\', '__') || '%' as part
   ),
   visible as materialized (select audience_id from visible_audiences($1)),
   shown_pages as not materialized (
     select id from pages p
     where p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible) and ($4::uuid is null or p.community_id = $4)
   ),
   hits as (
     (select x.page_id, x.text_id, ts_rank(x.search, query.q)::float8 as rank
      from query join page_texts x on x.search @@ query.q where x.page_id in (select id from shown_pages) limit ${COMPARED})
     union all
     (select x.page_id, x.text_id, case when starts_with(x.letters, query.letters) then 2 else 1 end
      from query join page_texts x on x.letters like query.part and strpos(x.letters, query.letters) > 0
      where x.page_id in (select id from shown_pages) limit ${COMPARED})
   ),
   best as (select distinct on (page_id) page_id, rank, text_id from hits order by page_id, rank desc, text_id),
   page as (
     select * from best where $7::float8 is null or (rank, page_id) < ($7::float8, $8::uuid)
     order by rank desc, page_id desc limit $6
   )
   select ${refColumns}, t.plain, t.lang as "textLang", page.rank
   from page join texts t on t.id = page.text_id join pages p on p.id = page.page_id ${refJoins('$5')}
   order by page.rank desc, page.page_id desc`,
)

export interface PagesAsked {
  /** As `telling` leaves them. */
  words: string
  /** As they were typed: a part of a title. */
  typed: string
  limit: number
  community?: string | null
  last?: Ranked
}

export interface FoundPage {
  page: PageRef
  /** The part of its text around the words, in this language. */
  excerpt: string
  lang: Locale
  rank: number
}

const AROUND = 160

@Injectable()
export class FindPagesQuery {
  constructor(private readonly db: Database) {}

  /** Pages with these words that the actor may see, the best first. */
  async find(
    actor: Actor,
    { words, typed, limit, community = null, last }: PagesAsked,
    db: Db = this.db,
  ): Promise<FoundPage[]> {
    const rows = await db.many<RefRow & { plain: string; textLang: Locale; rank: number }>(find, [
      actor.personId,
      words,
      typed,
      community,
      actor.locale,
      limit,
      last?.[0] ?? null,
      last?.[2] ?? null,
    ])
    return rows.map((row) => ({
      page: toRef(row),
      excerpt: around(row.plain, words.replaceAll(' or ', ' ')),
      lang: row.textLang,
      rank: row.rank,
    }))
  }
}

/** The piece of a text in which the first searched word stands. */
function around(plain: string, words: string): string {
  const text = onOneLine(plain.normalize('NFC'))
  const letters = folded(text)
  const places = (folded(words).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .map((word) => letters.indexOf(word))
    .filter((place) => place >= 0)
  const start = places.length > 0 ? Math.max(0, Math.min(...places) - AROUND / 3) : 0
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const piece = text.slice(from, from + AROUND)
  return `${from > 0 ? '…' : ''}${piece}${from + AROUND < text.length ? '…' : ''}`
}
