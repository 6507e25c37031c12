import { Injectable } from '@nestjs/common'
import { telling } from '@osmose/shared/search/telling'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { Seal } from '../../platform/security/seal.js'

/** Bits a person's search may set: in a company of five hundred, some thirty people share each. */
const BITS = 16
/** So many different people, at least, before the words themselves are kept and shown. */
export const FLOOR = 5
/** Counts are shown in steps. */
const STEP = 5
const LONGEST = 60
const SHOWN = 50

/**
 * Searches that found nothing, without who searched. The words are kept as a keyed hash; a second keyed hash of person,
 * words and month sets one bit of sixteen, so five bits are at least five people while no bit is one person's. When the
 * fifth asks, the words are kept as that person typed them, in plain letters.
 */
@Injectable()
export class MissesQuery {
  constructor(
    private readonly db: Database,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  async count(personId: string, typed: string): Promise<void> {
    const words = telling(typed)
    if (!isTold(words)) return
    const month = this.month()
    const digest = await this.seal.mark('search.misses', words)
    const bit =
      1 << (((await this.seal.mark('search.misses.person', `${month} ${words} ${personId}`))[0] ?? 0) % BITS)
    await this.db.many(
      `insert into search_misses as m (month, digest, bits, times) values ($1, $2, $3, 1)
       on conflict (month, digest) do update
       set bits = m.bits | excluded.bits, times = m.times + 1,
           words = coalesce(m.words, case when length(replace((m.bits | excluded.bits)::bit(${BITS})::text, '0', '')) >= ${FLOOR} then $4 end)`,
      [month, digest, bit, words],
    )
  }

  /** Of this month and the last, what at least five people looked for in vain, most often first. */
  async list(): Promise<{ words: string; times: number }[]> {
    return this.db.many(
      `select words, (sum(times)::int / ${STEP}) * ${STEP} as times from search_misses
       where words is not null and month >= $1::date - interval '1 month'
       group by words having sum(times) >= ${STEP} order by times desc, words limit ${SHOWN}`,
      [this.month()],
    )
  }

  /** What is older than two months is not kept. */
  async forget(): Promise<void> {
    await this.db.many(`delete from search_misses where month < $1::date - interval '1 month'`, [
      this.month(),
    ])
  }

  private month(): string {
    return `${this.clock.now().toISOString().slice(0, 7)}-01`
  }
}

/** Short words of a language: no addresses, numbers of people or machines, or sentences. */
const isTold = (words: string): boolean =>
  words.length >= 3 && words.length <= LONGEST && !/[@":/]|\d{4}/.test(words) && words.split(' ').length <= 6
