import { Injectable } from '@nestjs/common'
import { personDeactivated, rolesChanged, sessionEnded } from '../../events/identity.events.js'
import { settingsChanged } from '../../events/directory.events.js'
import type { Actor } from '../../platform/http/actor.js'
import { Events } from '../../platform/outbox/events.js'
import { LiveLane } from '../../platform/outbox/live-lane.js'

const REMEMBERED_MS = 2_000
const MOST = 20_000

/** After these a person may no longer be who they were a moment ago. */
const changes = new Set(
  [sessionEnded, personDeactivated, rolesChanged, settingsChanged].map((event) => event.name),
)

interface Entry {
  actor: Actor
  until: number
}

/**
 * Who stands behind a session, remembered for two seconds, because every request asks. What changes it is forgotten at
 * once: in this process when the change is committed, in others when they hear of it. A process that cannot hear of
 * changes remembers nothing.
 */
@Injectable()
export class SessionMemory {
  private readonly entries = new Map<string, Entry>()
  /** Rises with every change, so that what was read before one is not kept after it. */
  private changed = 0

  constructor(
    private readonly live: LiveLane,
    events: Events,
  ) {
    events.onKept((event) => this.heed(event))
    live.onEvent((event) => this.heed(event))
    live.onGap(() => {
      this.changed++
      this.entries.clear()
    })
  }

  recall(token: string): Actor | undefined {
    const entry = this.entries.get(token)
    return entry && this.live.connected && performance.now() < entry.until ? entry.actor : undefined
  }

  /** To be noted before reading what is to be kept. */
  get generation(): number {
    return this.changed
  }

  keep(token: string, actor: Actor, generation: number): void {
    if (generation !== this.changed) return
    if (this.entries.size >= MOST) this.entries.clear()
    this.entries.set(token, { actor, until: performance.now() + REMEMBERED_MS })
  }

  private heed({ name, payload }: { name: string; payload: unknown }) {
    if (!changes.has(name)) return
    this.changed++
    const { personId } = payload as { personId: string }
    for (const [token, { actor }] of this.entries) if (actor.personId === personId) this.entries.delete(token)
  }
}
