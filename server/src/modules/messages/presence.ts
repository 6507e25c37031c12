import { Injectable } from '@nestjs/common'
import type { EventOf } from '@osmose/shared/core/event'
import { presenceTold } from '../../events/messages.events.js'
import { Clock } from '../../platform/clock/clock.js'
import { LiveLane } from '../../platform/outbox/live-lane.js'

/** Said again by an open window before this is over. */
const LASTS_MS = 90_000

/**
 * Who is in front of Osmose, of those who show it: in the memory of each process, filled by what windows say on the live
 * lane, and written down nowhere. When somebody was last here is not known a minute and a half later.
 */
@Injectable()
export class Presence {
  private readonly until = new Map<string, number>()

  constructor(
    private readonly clock: Clock,
    live: LiveLane,
  ) {
    live.onEvent((event) => {
      if (event.name === presenceTold.name) this.note((event as EventOf<typeof presenceTold>).payload)
    })
  }

  isHere(personId: string): boolean {
    const until = this.until.get(personId)
    if (until === undefined) return false
    if (until > this.clock.now().getTime()) return true
    this.until.delete(personId)
    return false
  }

  private note({ personId, here }: { personId: string; here: boolean }) {
    if (here) this.until.set(personId, this.clock.now().getTime() + LASTS_MS)
    else this.until.delete(personId)
  }
}
