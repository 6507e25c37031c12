import { Injectable } from '@nestjs/common'
import { libraryHint } from '@osmose/shared/files/library.contract'
import { libraryChanged } from '../../events/files.events.js'
import { type EventOf, type Hint, Hints, send } from '../../platform/outbox/decorators.js'
import { audienceRoom } from '../communities/communities.public.js'

@Injectable()
export class FilesRealtime {
  @Hints(libraryChanged)
  changed({ payload: { communityId, audienceId } }: EventOf<typeof libraryChanged>): Hint[] {
    return [send(audienceRoom(audienceId), libraryHint, { communityId })]
  }
}
