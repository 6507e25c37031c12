import type { EventOf } from '@osmose/shared/core/event'
import type { publicationFailed } from '../../../events/drafts.events.js'
import type { Notice } from '../notice.js'

/** What was planned could not be published: its author, and nobody else, learns of it. */
export function onPublicationFailed({ payload }: EventOf<typeof publicationFailed>): Notice[] {
  const { personId, key } = payload
  return [{ personId, actorId: null, kind: 'draft_failed', groupKey: `draft:${key}` }]
}
