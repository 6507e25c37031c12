import { Injectable } from '@nestjs/common'
import type { MandateTerms } from '@osmose/shared/mandates/mandates.rules'
import type { Db, Tx } from '../../platform/database/database.js'

export interface MandateRow extends MandateTerms {
  id: string
}

const columns = `id, from_id as "fromId", to_id as "toId", kinds, community_ids as "communityIds", until, revoked_at as "revokedAt"`

/** The tables of this module. Every write asks for the open transaction. */
@Injectable()
export class MandatesRepository {
  /** Those from one person to another; held in a write, so that taking back and using do not cross. */
  between(db: Db, fromId: string, toId: string, evenRevoked = false): Promise<MandateRow[]> {
    return db.many<MandateRow>(
      `select ${columns} from mandates where from_id = $1 and to_id = $2 and ($3 or revoked_at is null) order by given_at desc for share`,
      [fromId, toId, evenRevoked],
    )
  }

  one(tx: Tx, id: string): Promise<MandateRow | undefined> {
    return tx.one<MandateRow>(`select ${columns} from mandates where id = $1 for update`, [id])
  }

  async add(tx: Tx, { id, ...terms }: MandateRow & { givenAt: Date }): Promise<void> {
    await tx.many(
      'insert into mandates (id, from_id, to_id, kinds, community_ids, given_at, until) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, terms.fromId, terms.toId, terms.kinds, terms.communityIds, terms.givenAt, terms.until],
    )
  }

  /** All that they gave or hold; returns whose they were. */
  revokeOf(tx: Tx, personId: string, at: Date): Promise<{ id: string; fromId: string; toId: string }[]> {
    return tx.many(
      `update mandates set revoked_at = $2 where (from_id = $1 or to_id = $1) and revoked_at is null and until > $2
       returning id, from_id as "fromId", to_id as "toId"`,
      [personId, at],
    )
  }

  async revoke(tx: Tx, id: string, at: Date): Promise<boolean> {
    return tx.any('update mandates set revoked_at = $2 where id = $1 and revoked_at is null', [id, at])
  }

  async use(
    tx: Tx,
    use: { id: string; mandateId: string; postId: string; questionId: string | null; at: Date },
  ): Promise<void> {
    await tx.many(
      'insert into mandate_uses (id, mandate_id, post_id, question_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [use.id, use.mandateId, use.postId, use.questionId, use.at],
    )
  }
}
