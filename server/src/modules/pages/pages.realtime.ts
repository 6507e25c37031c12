import { Injectable } from '@nestjs/common'
import { pageChangedHint } from '@osmose/shared/pages/pages.contract'
import * as events from '../../events/pages.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { audienceRoom } from '../communities/communities.public.js'
import { pageRoom } from './pages.rooms.js'

type Where = { pageId: string; communityId: string; audienceId: string }

/** Which event is heard where: in the place for its list of pages, and by who has the page on screen. */
@Injectable()
export class PagesRealtime {
  @Hints(events.pageCreated)
  created({ payload }: EventOf<typeof events.pageCreated>): Hint[] {
    return told(payload, 'created')
  }

  @Hints(events.pageEdited)
  written({ payload }: EventOf<typeof events.pageEdited>): Hint[] {
    return told(payload, 'written')
  }

  @Hints(events.pageMoved)
  moved({ payload }: EventOf<typeof events.pageMoved>): Hint[] {
    return told(payload, 'placed')
  }

  @Hints(events.pageReviewed)
  reviewed({ payload }: EventOf<typeof events.pageReviewed>): Hint[] {
    return told(payload, 'placed')
  }

  @Hints(events.pageAssigned, events.pageReviewDue)
  kept({ payload }: EventOf<typeof events.pageAssigned>): Hint[] {
    return told(payload, 'placed')
  }

  @Hints(events.pageDeleted, events.pageUndeleted)
  removed({ payload }: EventOf<typeof events.pageDeleted>): Hint[] {
    return told(payload, 'removed')
  }

  @Hints(events.pageHidden)
  hidden({ payload }: EventOf<typeof events.pageHidden>): Hint[] {
    return told(payload, 'removed')
  }

  @Hints(events.pagesArranged)
  arranged({ payload: { communityId, audienceId } }: EventOf<typeof events.pagesArranged>): Hint[] {
    return [
      send(audienceRoom(audienceId), pageChangedHint, { pageId: communityId, communityId, change: 'placed' }),
    ]
  }
}

function told(
  { pageId, communityId, audienceId }: Where,
  change: 'created' | 'written' | 'placed' | 'removed',
): Hint[] {
  const body = { pageId, communityId, change }
  return [
    send(audienceRoom(audienceId), pageChangedHint, body),
    send(pageRoom(pageId), pageChangedHint, body),
  ]
}
