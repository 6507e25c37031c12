import { Injectable } from '@nestjs/common'
import { kudosErrors } from '@osmose/shared/kudos/thanks.contract'
import { v7 as uuid } from 'uuid'
import { valuesWritten } from '../../events/kudos.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'
import { fail } from '../../platform/http/fail.js'
import { Events } from '../../platform/outbox/events.js'
import { KudosRepository } from './kudos.repository.js'

@Injectable()
export class KudosService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly repository: KudosRepository,
  ) {}

  async values() {
    return { items: await this.repository.values(this.db) }
  }

  async writeValues(actor: Actor, given: readonly { id?: string; name: string; meaning: string }[]) {
    return this.db.transaction(async (tx) => {
      const known = new Set((await this.repository.values(tx)).map(({ id }) => id))
      if (given.some(({ id }) => id !== undefined && !known.has(id)))
        throw fail(kudosErrors, 'kudos.value_unknown')
      const items = given.map(({ id, name, meaning }) => ({ id: id ?? uuid(), name, meaning }))
      await this.repository.writeValues(tx, items, this.clock.now())
      await this.events.append(tx, valuesWritten, {}, actor.personId)
      return { items }
    })
  }

  async show(actor: Actor, shown: boolean): Promise<void> {
    await this.db.transaction((tx) => this.repository.show(tx, actor.personId, shown))
  }
}
