import * as z from 'zod/mini'
import { id, instant } from '../core/fields.js'

/** Departments or sites that one announcement may name. */
export const mostNamed = 20
const named = z._default(z.array(id).check(z.maxLength(mostNamed)), [])

export const announcementDraft = z
  .object({
    kind: z.literal('announcement'),
    /** Asks those it speaks to for an « I have read it ». */
    mustRead: z._default(z.boolean(), false),
    readBy: z._default(z.nullable(instant), null),
    /** Speaks only to members in one of these departments and at one of these sites; an empty list does not narrow. */
    narrowed: z._default(z.boolean(), false),
    departmentIds: named,
    siteIds: named,
    /** When rewriting: the change is one that must be read again. */
    again: z._default(z.boolean(), false),
  })
  .check(
    z.refine(
      ({ narrowed, departmentIds, siteIds }) => !narrowed || departmentIds.length + siteIds.length > 0,
      {
        path: ['departmentIds'],
      },
    ),
  )
  .register(z.globalRegistry, { id: 'AnnouncementDraft' })
export type AnnouncementDraft = z.output<typeof announcementDraft>

const names = z.array(z.string())

export const announcementDetails = z
  .object({
    kind: z.literal('announcement'),
    mustRead: z.boolean(),
    readBy: z.nullable(instant),
    /** Of the text and what goes with it, from 1; what I read is bound to it. */
    version: z.int(),
    /** Names of the departments and sites it speaks to; both empty: the whole community. */
    audience: z.object({ departments: names, sites: names }),
    /** What I said I had read, or null. `stale`: it changed since in a way that matters. */
    mine: z.nullable(z.object({ version: z.int(), at: instant, stale: z.boolean() })),
    /**
     * For its author and those who moderate the place, never with names: how many have read it, of about how many; at
     * most as many, and as many when `all` have. Both null while it speaks to too few.
     */
    progress: z.nullable(
      z.object({ acknowledged: z.nullable(z.int()), addressed: z.nullable(z.int()), all: z.boolean() }),
    ),
    can: z.object({ acknowledge: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'AnnouncementDetails' })
export type AnnouncementDetails = z.output<typeof announcementDetails>
