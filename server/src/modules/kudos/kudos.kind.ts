import { Injectable } from '@nestjs/common'
import { kudosErrors } from '@osmose/shared/kudos/thanks.contract'
import type { DetailsOf } from '@osmose/shared/posts/kinds'
import { kudosGiven } from '../../events/kudos.events.js'
import type { Db, Tx } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import {
  Kind,
  type KindOfPost,
  type NewPost,
  type PostRow,
  type RewrittenPost,
} from '../posts/posts.public.js'
import { KudosRepository } from './kudos.repository.js'

@Kind('kudos')
@Injectable()
export class KudosKind implements KindOfPost<'kudos'> {
  constructor(
    private readonly events: Events,
    private readonly repository: KudosRepository,
  ) {}

  async write(
    tx: Tx,
    { postId, communityId, audienceId, actor, details }: NewPost<'kudos'>,
  ): Promise<string> {
    const { personIds, valueId } = details
    if (personIds.includes(actor.personId))
      throw fail(kudosErrors, 'kudos.to_oneself', { fields: { 'details.personIds': 'wrong' } })
    if ((await this.repository.countInSight(tx, personIds, audienceId, actor.personId)) < personIds.length) {
      const names = await this.repository.namesOutOfSight(tx, personIds, audienceId, actor.personId)
      throw fail(kudosErrors, 'kudos.out_of_sight', {
        fields: { 'details.personIds': 'wrong' },
        data: { names },
      })
    }
    const value = (await this.repository.values(tx)).find(({ id }) => id === valueId)
    if (valueId && !value)
      throw fail(kudosErrors, 'kudos.value_unknown', { fields: { 'details.valueId': 'wrong' } })
    await this.repository.add(tx, postId, personIds, valueId)
    await this.events.append(tx, kudosGiven, { postId, communityId, audienceId, personIds }, actor.personId)
    return value?.name ?? ''
  }

  /** Whom one thanked stays; the words may be put better. */
  async edit(tx: Tx, { row, details }: RewrittenPost<'kudos'>): Promise<string> {
    if (details) throw fail(kudosErrors, 'kudos.people_fixed')
    const [kept] = await this.repository.read(tx, [row.id])
    return kept?.value?.name ?? ''
  }

  async read(db: Db, _: Actor, rows: readonly PostRow[]): Promise<ReadonlyMap<string, DetailsOf<'kudos'>>> {
    const kept = await this.repository.read(
      db,
      rows.map(({ id }) => id),
    )
    return new Map(kept.map(({ postId, ...details }) => [postId, { kind: 'kudos', ...details }]))
  }
}
