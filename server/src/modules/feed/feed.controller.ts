import { Controller } from '@nestjs/common'
import * as feed from '@osmose/shared/feed/feed.contract'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { ChoicesService } from './choices.service.js'
import { FeedQuery } from './feed.query.js'
import { ForYouQuery } from './for-you.query.js'
import { PlacesService } from './places.service.js'

@Controller()
export class FeedController {
  constructor(
    private readonly query: FeedQuery,
    private readonly ranked: ForYouQuery,
    private readonly choices: ChoicesService,
    private readonly places: PlacesService,
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

  @Handles(feed.readForYou)
  forYou(@Input() { actor, query }: In<typeof feed.readForYou>): Out<typeof feed.readForYou> {
    return this.ranked.read(actor, query.cursor)
  }

  @Handles(feed.readFeedChoices)
  readChoices(@Input() { actor }: In<typeof feed.readFeedChoices>): Out<typeof feed.readFeedChoices> {
    return this.choices.read(actor)
  }

  @Handles(feed.writeFeedChoices)
  writeChoices(
    @Input() { actor, body }: In<typeof feed.writeFeedChoices>,
  ): Out<typeof feed.writeFeedChoices> {
    return this.choices.write(actor, body)
  }

  @Handles(feed.keepForYouPlace)
  keepForYou(@Input() { actor, body }: In<typeof feed.keepForYouPlace>): Out<typeof feed.keepForYouPlace> {
    return this.places.keepForYou(actor, body.readUntil)
  }

  @Handles(feed.readPlace)
  place(@Input() { actor }: In<typeof feed.readPlace>): Out<typeof feed.readPlace> {
    return this.places.read(actor)
  }

  @Handles(feed.readCommunityPlace)
  placeIn(
    @Input() { actor, params }: In<typeof feed.readCommunityPlace>,
  ): Out<typeof feed.readCommunityPlace> {
    return this.places.read(actor, params.communityId)
  }

  @Handles(feed.keepPlace)
  keepPlace(@Input() { actor, body }: In<typeof feed.keepPlace>): Out<typeof feed.keepPlace> {
    return this.places.keep(actor, body.readUntil)
  }

  @Handles(feed.keepCommunityPlace)
  keepPlaceIn(
    @Input() { actor, params, body }: In<typeof feed.keepCommunityPlace>,
  ): Out<typeof feed.keepCommunityPlace> {
    return this.places.keep(actor, body.readUntil, params.communityId)
  }
}
