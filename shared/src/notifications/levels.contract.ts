import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { empty, id } from '../core/fields.js'
import { families, levels, openChannels } from './levels.rules.js'

export const notificationLevel = z.enum(levels)
const family = z.enum(families)
const channel = z.enum(openChannels)

export const readPreferences = endpoint('notifications.read_preferences', {
  route: 'GET /notifications/preferences',
  access: 'signedIn',
  reply: z.object({
    /** Mine, and those I chose a level for, by name. */
    communities: z.array(z.object({ community: communityRef, level: notificationLevel })),
    choices: z.array(z.object({ family, channel, wanted: z.boolean() })),
  }),
  summary: 'What may tell me: the level of each community, and what I want of each family of things.',
})

export const setLevel = endpoint('notifications.set_level', {
  route: 'PUT /communities/:communityId/notifications/level',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  body: z.object({ level: notificationLevel }),
  reply: z.object({ before: notificationLevel }),
  summary: 'How much of a community reaches me.',
})

export const setChoice = endpoint('notifications.set_choice', {
  route: 'PUT /notifications/preferences/:family/:channel',
  access: 'signedIn',
  params: z.object({ family, channel }),
  body: z.object({ wanted: z.boolean() }),
  reply: empty,
  summary: 'Whether I want a family of things by a channel.',
})
