import { Injectable } from '@nestjs/common'
import { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'

/** Words that begin alike are counted until there are so many; then the most frequent of them are taken. */
const COUNTED = 2_000
const TAKEN = 12
/** Of the texts whose words are not noted yet, the beginning of the latest. */
const LATEST = 50
const BEGINNING = 2_000

const begun = statement(
  'search.begun',
  `with visible as materialized (select audience_id from visible_audiences($1)),
   noted as (
     select w.letters from search_words w
     where w.letters ~>=~ $2::text and w.letters ~<~ ($2::text || chr(1114111)) and w.audience_id in (select audience_id from visible)
     limit ${COUNTED}
   ),
   latest as (
     select t.title, t.plain from search_to_word n join search_entries e on e.text_id = n.text_id join texts t on t.id = n.text_id
     where e.audience_id in (select audience_id from visible) order by n.text_id desc limit ${LATEST}
   ),
   fresh as (
     select distinct found[1] as letters
     from latest, regexp_matches(plain_letters(left(title || ' ' || plain, ${BEGINNING})), '\\m' || $2::text || '[[:alpha:]]*', 'g') as found
   )
   select letters from (select letters from noted union all select letters from fresh) as words
   where letters <> $2::text and length(letters) <= 30
   group by letters order by count(*) desc, length(letters), letters limit ${TAKEN}`,
)

/** Words that begin as the last one typed, from what the reader may see. */
@Injectable()
export class BegunQuery {
  constructor(private readonly db: Database) {}

  /** The most frequent first, in plain letters. */
  async words(personId: string, beginning: string): Promise<string[]> {
    const rows = await this.db.many<{ letters: string }>(begun, [personId, beginning])
    return rows.map(({ letters }) => letters).filter((letters) => /^\p{L}+$/u.test(letters))
  }
}
