import { Injectable } from '@nestjs/common'
import { readAsked } from '@osmose/shared/search/asked'
import { folded } from '@osmose/shared/search/word-forms'
import { Database, type Tx } from '../../platform/database/database.js'
import { Files } from '../files/files.public.js'
import { slipsBetween } from './slips.rules.js'

/** Shorter words are too near to too many others. */
const LEAST = 4
const LONGEST = 30
/** Words of one search that are looked at. */
const WORDS = 5
/** Texts whose words are noted in one go. */
const BATCH = 500

interface Near {
  typed: string
  word: string
  places: number
}

const near = `
  with typed as materialized (select word, search_slips(word) as slips from unnest($2::text[]) word),
  visible as materialized (select audience_id from visible_audiences($1))
  select t.word as typed, w.word, count(*)::int as places
  from typed t join search_words w on w.slips && t.slips
  where w.audience_id in (select audience_id from visible)
  group by t.word, w.word
  union all
  select typed, word, 1 from names_alike($1, $2)`

/** Words that stand in what the reader may see, texts and names, one slip away from what they typed. */
@Injectable()
export class SuggestionsQuery {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
  ) {}

  /**
   * What was typed with its unknown words replaced, filters and quotes left as they are; undefined where every word is
   * known or nothing is near. Only texts and names the reader may see are asked, so a secret place changes nothing for others.
   */
  async correct(personId: string, typed: string): Promise<string | undefined> {
    const words = [...new Set(plainWords(typed))].slice(0, WORDS)
    if (words.length === 0) return undefined
    const [written, files] = await this.db.together((db) =>
      Promise.all([db.many<Near>(near, [personId, words]), this.files.alike(personId, words, db)]),
    )
    const rows = [...written, ...files.map((file) => ({ ...file, places: 1 }))]
    const better = new Map<string, string>()
    for (const word of words) {
      const best = nearest(
        word,
        rows.filter((row) => row.typed === word),
      )
      if (best) better.set(word, best)
    }
    if (better.size === 0) return undefined
    return typed.replace(/"[^"]*"?|\S+/gu, (part) => {
      if (part.includes('"') || part.includes(':')) return part
      return part.replace(
        /[\p{L}\p{M}]+/gu,
        (word) => better.get(word.normalize('NFC').toLowerCase()) ?? word,
      )
    })
  }

  /**
   * Looks again at some words of texts that went: where another text of the audience has one, it is brought back, else
   * it goes, also when it was noted meanwhile. Returns how many there were.
   */
  async recall(tx: Tx): Promise<number> {
    await oneByOne(tx)
    const rows = await tx.many(
      `with gone as (
         delete from search_words_left where (audience_id, word) in (
           select audience_id, word from search_words_left order by audience_id, word limit ${BATCH} for update skip locked)
         returning audience_id, word
       ), looked as (
         select g.audience_id, g.word, numnode(asked.q) = 0
            or exists (select 1 from search_entries e join texts t on t.id = e.text_id
                       where e.audience_id = g.audience_id and e.search @@ asked.q
                         and strpos(lower(normalize(t.title || ' ' || t.plain, nfc)), g.word) > 0) as stands
         from gone g cross join lateral asked_words(g.word) as asked (q)
       ), brought as (
         insert into search_words (audience_id, word, slips)
         select audience_id, word, search_slips(word) from looked where stands
         on conflict do nothing
       ), taken as (
         delete from search_words w using looked l
         where not l.stands and w.audience_id = l.audience_id and w.word = l.word
       )
       select 1 from gone`,
    )
    return rows.length
  }

  /**
   * Notes the words of some texts that were written or changed; returns how many there were. Most words of a place are
   * known already: those are left before their slips are made, which costs most. One that is going away at this moment
   * comes back with `recall`.
   */
  async note(tx: Tx): Promise<number> {
    await oneByOne(tx)
    const rows = await tx.many<{ textId: string }>(
      `delete from search_to_word where text_id in (select text_id from search_to_word order by text_id limit ${BATCH} for update skip locked) returning text_id as "textId"`,
    )
    if (rows.length > 0)
      await tx.many(
        `insert into search_words (audience_id, word, slips)
         select audience_id, word, search_slips(word)
         from (
           select distinct e.audience_id, word
           from search_entries e join texts t on t.id = e.text_id cross join search_words_of(t.title, t.plain) word
           where e.text_id = any ($1::uuid[]) and length(word) <= ${LONGEST}
         ) fresh
         where not exists (select from search_words w where w.audience_id = fresh.audience_id and w.word = fresh.word)
         on conflict do nothing`,
        [rows.map(({ textId }) => textId)],
      )
    return rows.length
  }
}

/** What is being noted is looked at again only once it is kept. */
const oneByOne = (tx: Tx) => tx.many(`select pg_advisory_xact_lock(hashtextextended('search.words', 0))`)

/** What can have a slip in it: words outside quotes and filters. */
function plainWords(typed: string): string[] {
  const { words } = readAsked(typed)
  return (words.replace(/-?"[^"]*"?|(?<!\S)-\S+/gu, ' ').match(/[\p{L}\p{M}]+/gu) ?? [])
    .map((word) => word.normalize('NFC').toLowerCase())
    .filter((word) => word.length >= LEAST && word.length <= LONGEST)
}

/** The known word one slip away that stands in most places; none where the word itself is known. */
function nearest(typed: string, rows: readonly Near[]): string | undefined {
  const plain = folded(typed)
  const near = rows
    .map((row) => ({ ...row, slips: slipsBetween(plain, folded(row.word)) }))
    .filter(({ slips }) => slips <= 1)
  if (near.some(({ slips }) => slips === 0)) return undefined
  return near.sort((a, b) => b.places - a.places || (a.word < b.word ? -1 : 1))[0]?.word
}
