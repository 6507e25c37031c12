import { Injectable } from '@nestjs/common'
import type { PageRef } from '@osmose/shared/pages/pages.contract'
import { folded } from '@osmose/shared/search/word-forms'
import { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Actor } from '../../platform/http/actor.js'
import { refColumns, refJoins, type RefRow } from './pages.sql.js'
import { toRef } from './pages.view.js'

/**
 * Words are looked for in both languages, accents and case aside; a title may also be typed in part. What is found is
 * joined to the visibility predicate before it is ranked or cut.
 */
const find = statement(
  'pages.find',
  `with query as (select asked_words($2) as q, plain_letters($2) as letters),
   visible as materialized (select audience_id from visible_audiences($1)),
   hits as (
     select x.page_id, ts_rank(t.search, query.q) as rank, t.plain
     from query join texts t on t.search @@ query.q join page_texts x on x.text_id = t.id
     union all
     select x.page_id, 1 + case when starts_with(plain_letters(t.title), query.letters) then 1 else 0 end, t.plain
     from query, page_texts x join texts t on t.id = x.text_id
     where strpos(plain_letters(t.title), query.letters) > 0
   ),
   found as (
     select distinct on (h.page_id) h.page_id, h.rank, h.plain from hits h join pages p on p.id = h.page_id
     where p.deleted_at is null and p.hidden_at is null and p.audience_id in (select audience_id from visible) and ($3::uuid is null or p.community_id = $3)
     order by h.page_id, h.rank desc
   )
   select ${refColumns}, found.plain
   from found join pages p on p.id = found.page_id ${refJoins('$4')}
   order by found.rank desc, shown.title, p.id limit $5`,
)

const AROUND = 160

@Injectable()
export class FindPagesQuery {
  constructor(private readonly db: Database) {}

  /** Pages with these words that the actor may see, the best first. */
  async find(
    actor: Actor,
    words: string,
    limit: number,
    communityId: string | null = null,
  ): Promise<(PageRef & { excerpt: string })[]> {
    const rows = await this.db.many<RefRow & { plain: string }>(find, [
      actor.personId,
      words,
      communityId,
      actor.locale,
      limit,
    ])
    return rows.map((row) => ({ ...toRef(row), excerpt: around(row.plain, words) }))
  }
}

/** The piece of a text in which the first searched word stands. */
function around(plain: string, words: string): string {
  const text = plain.normalize('NFC').replace(/\s+/g, ' ')
  const letters = folded(text)
  const places = (folded(words).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .map((word) => letters.indexOf(word))
    .filter((place) => place >= 0)
  const start = places.length > 0 ? Math.max(0, Math.min(...places) - AROUND / 3) : 0
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const piece = text.slice(from, from + AROUND)
  return `${from > 0 ? '…' : ''}${piece}${from + AROUND < text.length ? '…' : ''}`
}
