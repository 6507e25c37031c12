import { Injectable } from '@nestjs/common'
import type { FeedChoices } from '@osmose/shared/feed/feed.contract'
import { Database } from '../../platform/database/database.js'
import type { Actor } from '../../platform/http/actor.js'

/** Which feed a person looks at, and what counts in it: set by them, never by what they do. */
@Injectable()
export class ChoicesService {
  constructor(private readonly db: Database) {}

  async read(actor: Actor): Promise<FeedChoices> {
    const row = await this.db.one<FeedChoices>(
      'select shown, levels from feed_choices where person_id = $1',
      [actor.personId],
    )
    return row ?? { shown: 'date', levels: {} }
  }

  async write(actor: Actor, { shown, levels }: Partial<FeedChoices>): Promise<FeedChoices> {
    await this.db.transaction((tx) =>
      tx.many(
        `insert into feed_choices (person_id, shown, levels) values ($1, coalesce($2, 'date'), coalesce($3::jsonb, '{}'))
         on conflict (person_id) do update set shown = coalesce($2, feed_choices.shown), levels = coalesce($3::jsonb, feed_choices.levels)`,
        [actor.personId, shown ?? null, levels ? JSON.stringify(levels) : null],
      ),
    )
    return this.read(actor)
  }
}
