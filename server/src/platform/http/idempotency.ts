import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { statement } from '../database/statement.js'
import { fail, Failure } from './fail.js'

/** What makes a request recognisable when it is sent again: who, under which key, with which content. */
export interface Once {
  readonly personId: string
  readonly key: string
  /** Hash of route and body: the same key for something else is an error, not a repetition. */
  readonly fingerprint: string
}

interface Stored {
  fingerprint: string
  reply: unknown
}

const keep = statement(
  'idempotency.keep',
  'insert into idempotency_keys (person_id, key, fingerprint, reply, created_at) values ($1, $2, $3, $4, now())',
)

/**
 * Creating requests are done once, however often they arrive. The reply is stored in the same transaction as the work.
 * The happy path pays one insert: a repetition is noticed when that insert collides (or when the work itself refuses to
 * be done twice); its transaction leaves no trace and the first reply is given again. Keys live for 24 hours.
 */
@Injectable()
export class Writes {
  constructor(private readonly db: Database) {}

  async once<Reply>(once: Once | undefined, work: (tx: Tx) => Promise<Reply>): Promise<Reply> {
    if (!once) return this.db.transaction(work)
    try {
      return await this.db.transaction(async (tx) => {
        const reply = await work(tx)
        tx.lastly(keep, [once.personId, once.key, once.fingerprint, JSON.stringify(reply)])
        return reply
      })
    } catch (error) {
      // Whoever lost the right meanwhile gets no old answer: only doing it twice leads to the first one.
      if (!isRepetition(error)) throw error
      const stored = await this.db.one<Stored>(
        'select fingerprint, reply from idempotency_keys where person_id = $1 and key = $2',
        [once.personId, once.key],
      )
      if (!stored) throw error
      if (stored.fingerprint !== once.fingerprint) throw fail('idempotency_key_reused')
      return stored.reply as Reply
    }
  }
}

const isRepetition = (error: unknown): boolean =>
  error instanceof Failure
    ? error.status === 409 || error.status === 422
    : (error as { code?: string }).code === '23505'
