import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id, instant, line, locale } from '../core/fields.js'
import { personRef } from '../directory/person-ref.js'
import { fileKind } from '../files/files.contract.js'
import { placeCharter } from './arrangement.contract.js'
import { communityRef } from './communities.contract.js'

/** What lives in a place, over the last four weeks, counted in what the reader may see. */
export const placeFacts = z
  .object({
    /** Rounded: see `roundly`. */
    posts: z.int(),
    answers: z.int(),
    /** People who wrote, rounded to five; null where they are fewer than five. */
    people: z.nullable(z.int()),
    questions: z.int(),
    /** How many questions in ten had an answer from somebody else; null where fewer than five were asked. */
    answered: z.nullable(z.int()),
    /** And within a day. */
    answeredInADay: z.nullable(z.int()),
  })
  .register(z.globalRegistry, { id: 'PlaceFacts' })
export type PlaceFacts = z.output<typeof placeFacts>

export const placeHome = z
  .object({
    /** Null where the reader may not read. */
    facts: z.nullable(placeFacts),
    /** Four at most, changed last first. */
    pages: z.array(z.object({ id, title: z.string(), lang: locale, slug: z.string(), changedAt: instant })),
    /** Four at most, added last first. */
    files: z.array(z.object({ id, name: z.string(), kind: fileKind, addedAt: instant })),
    /** Eight at most, come last first; empty where members are not listed. */
    members: z.array(personRef),
    /** What greets me because I came in and have not read it; null afterwards. */
    welcome: z.nullable(z.string()),
    /** Null where there is none. */
    charter: z.nullable(placeCharter),
  })
  .register(z.globalRegistry, { id: 'PlaceHome' })
export type PlaceHome = z.output<typeof placeHome>

export const readPlaceHome = endpoint('communities.read_home', {
  route: 'GET /communities/:communityId/home',
  access: 'signedIn',
  params: z.object({ communityId: id }),
  reply: placeHome,
  summary: 'What lives in a community: its last four weeks, its latest pages and files, some of its members.',
})

export const namesake = z
  .extend(communityRef, { archived: z.boolean() })
  .register(z.globalRegistry, { id: 'Namesake' })
export type Namesake = z.output<typeof namesake>

export const listNamesakes = endpoint('communities.list_namesakes', {
  route: 'GET /communities/namesakes',
  access: 'signedIn',
  /** `except`: the community that is being renamed. */
  query: z.object({ name: line(80), except: z.optional(id) }),
  reply: z.object({ items: z.array(namesake) }),
  summary: 'Up to three communities I may know of that bear this name, capitals and accents aside.',
})
