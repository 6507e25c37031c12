import { Controller } from '@nestjs/common'
import * as feed from '@osmose/shared/feed/feed.contract'
import { Clock } from '../../platform/clock/clock.js'
import { Database } from '../../platform/database/database.js'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { FeedQuery } from './feed.query.js'

@Controller()
export class FeedController {
  constructor(
    private readonly query: FeedQuery,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Handles(feed.readFeed)
  read(@Input() { actor, query }: In<typeof feed.readFeed>): Out<typeof feed.readFeed> {
    return this.query.read(actor, query)
  }

  @Handles(feed.readCommunityFeed)
  readCommunity(
    @Input() { actor, params, query }: In<typeof feed.readCommunityFeed>,
  ): Out<typeof feed.readCommunityFeed> {
    return this.query.community(actor, params.communityId, query)
  }

  @Handles(feed.readPlace)
  place(@Input() { actor }: In<typeof feed.readPlace>): Out<typeof feed.readPlace> {
    return this.query.place(actor)
  }

  /** A place never moves back, and never into the future. */
  @Handles(feed.keepPlace)
  async keepPlace(@Input() { actor, body }: In<typeof feed.keepPlace>): Out<typeof feed.keepPlace> {
    await this.db.many(
      `insert into feed_places (person_id, feed, read_until) values ($1, 'all', least($2::timestamptz, $3::timestamptz))
       on conflict (person_id, feed) do update set read_until = greatest(feed_places.read_until, excluded.read_until)`,
      [actor.personId, body.readUntil, this.clock.now()],
    )
    return {}
  }
}
