import type { Community } from '@osmose/shared/communities/communities.contract'
import { aCommunity, mamadou } from './company'

/** A community as its own page reads it, for a member who may do nothing more. */
export function aDetail(fields: Partial<Community> = {}): Community {
  return {
    ...aCommunity(),
    audienceId: '00000000-0000-4000-8000-0000000000a1',
    problem: 'Le même défaut revient d’un poste à l’autre.',
    signs: ['Un défaut sur deux est raconté le jour même.'],
    createdAt: '2026-05-04T08:00:00.000Z',
    leaders: [mamadou],
    openRequests: 0,
    invitedUntil: null,
    can: {
      read: true,
      join: false,
      request: false,
      leave: true,
      post: true,
      edit: false,
      invite: false,
      moderate: false,
      archive: false,
      makeOfficial: false,
    },
    ...fields,
  }
}
