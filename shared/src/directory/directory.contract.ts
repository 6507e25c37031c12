import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { day, empty, id, line, locale, optionalLine, pageOf, pageQuery, prose } from '../core/fields.js'
import { workingHours } from '../organisation/organisation.contract.js'
import { personRef } from './person-ref.js'

export const place = z.object({ id, name: z.string() }).register(z.globalRegistry, { id: 'Place' })

export const profile = z
  .object({
    person: personRef,
    bio: z.nullable(z.string()),
    skills: z.array(z.string()),
    languages: z.array(z.string()),
    manager: z.nullable(personRef),
    email: z.nullable(z.string()),
    joinedOn: z.nullable(day),
    newcomer: z.boolean(),
    /** Came with an import and has no account yet. */
    unopened: z.boolean(),
    active: z.boolean(),
    /** Communities of theirs that the reader may know. */
    communities: z.array(z.object({ id, slug: z.string(), name: z.string(), hue: z.int() })),
    /** `department`: nobody but me said where I work. */
    can: z.object({ edit: z.boolean(), department: z.boolean(), administer: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'Profile' })
export type Profile = z.output<typeof profile>

export const directoryErrors = {
  'directory.not_a_picture': { status: 422 },
  'directory.unknown_department': { status: 422 },
  /** Where somebody works was said by an import or an administrator; only they change it. */
  'directory.department_given': { status: 403 },
  'directory.unreadable_file': { status: 422 },
  'directory.missing_column': { status: 422 },
  'directory.import_running': { status: 409 },
} as const

export const listPeople = endpoint('directory.list_people', {
  route: 'GET /people',
  access: 'signedIn',
  query: z.object({
    ...pageQuery,
    /** Name, job or skill; accents, case and typing mistakes do not matter. */
    q: z.optional(optionalLine(80)),
    department: z.optional(id),
    site: z.optional(id),
    newcomers: z.optional(z.literal('true')),
  }),
  reply: pageOf(
    z.extend(personRef, {
      skills: z.array(z.string()),
      newcomer: z.boolean(),
      /** Came with an import and has no account yet. */
      unopened: z.boolean(),
    }),
  ),
  summary: 'The directory, by name; with a search word, best match first.',
})

export const suggestPeople = endpoint('directory.suggest_people', {
  route: 'GET /people/suggestions',
  access: 'signedIn',
  query: z.object({ q: optionalLine(60), community: z.optional(id) }),
  reply: z.object({ items: z.array(personRef) }),
  summary: 'Up to eight people for a mention; in a community, only those who could read it.',
})

export const readProfile = endpoint('directory.read_profile', {
  route: 'GET /people/:personId',
  access: 'signedIn',
  params: z.object({ personId: id }),
  reply: profile,
  summary: 'A person as any colleague sees them.',
})

export const listPlaces = endpoint('directory.list_places', {
  route: 'GET /places',
  access: 'signedIn',
  reply: z.object({ departments: z.array(place), sites: z.array(place) }),
  summary: 'Departments and sites, for filters; for a guest, those of people they may know.',
})

export const editMyProfile = endpoint('directory.edit_my_profile', {
  route: 'PATCH /me/profile',
  access: 'signedIn',
  body: z.object({
    title: z.optional(z.nullable(line(120))),
    departmentId: z.optional(z.nullable(id)),
    bio: z.optional(z.nullable(prose(280))),
    skills: z.optional(z.array(line(40)).check(z.maxLength(12))),
    languages: z.optional(z.array(line(40)).check(z.maxLength(8))),
    /** Chooses the drawn initials instead of a photo. */
    avatar: z.optional(z.nullable(z.literal('drawn'))),
  }),
  reply: profile,
  errors: directoryErrors,
  summary: 'Changes my own page; a field that is absent stays, null clears it.',
})

export const editMySettings = endpoint('directory.edit_my_settings', {
  route: 'PATCH /me/settings',
  access: 'signedIn',
  body: z.object({
    locale: z.optional(locale),
    timeZone: z.optional(z.string().check(z.maxLength(60))),
    workingHours: z.optional(workingHours),
  }),
  reply: z.object({ locale, timeZone: z.string(), workingHours }),
  summary: 'My language, time zone and hours; outside them nothing is sent to me.',
})

export const uploadMyPhoto = endpoint('directory.upload_my_photo', {
  route: 'PUT /me/photo',
  access: 'signedIn',
  upload: { maxBytes: 8_000_000 },
  reply: profile,
  errors: directoryErrors,
  summary: 'My photo: re-encoded as a square, everything else in the file is thrown away.',
})

export const readPhoto = endpoint('directory.read_photo', {
  route: 'GET /people/:personId/photo',
  access: 'signedIn',
  params: z.object({ personId: id }),
  /** Another version than the one a `PersonRef` names is not there, so a browser may keep it for ever. */
  query: z.object({ v: z.string().check(z.regex(/^\d{1,9}$/)) }),
  reply: empty,
  binary: 'image/webp',
  summary: 'The photo of a person.',
})

export const importReport = z
  .object({
    dryRun: z.boolean(),
    found: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    deactivated: z.int(),
    /** Every reason of every line, in the order of the lines. */
    leftOut: z.array(z.object({ line: z.int(), why: z.string(), value: z.string() })),
    /** The first twenty lines that come in, as they will be. */
    rows: z.array(
      z.object({
        line: z.int(),
        act: z.enum(['created', 'updated', 'unchanged', 'deactivated']),
        name: z.string(),
        email: z.nullable(z.string()),
        department: z.nullable(z.string()),
        site: z.nullable(z.string()),
        title: z.nullable(z.string()),
        /** E-mail address of who leads them, where the file names somebody we know. */
        manager: z.nullable(z.string()),
        joinedOn: z.nullable(day),
        leftOn: z.nullable(day),
      }),
    ),
    newDepartments: z.array(z.string()),
    newSites: z.array(z.string()),
    encoding: z.string(),
    separator: z.string(),
    ignoredColumns: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: 'PeopleImportReport' })

export const importPeople = endpoint('directory.import_people', {
  route: 'POST /people/imports',
  access: 'admin',
  query: z.object({ dryRun: z.optional(z.enum(['true', 'false'])) }),
  upload: { maxBytes: 20_000_000 },
  reply: importReport,
  errors: directoryErrors,
  summary: 'People from a CSV file; with `dryRun=true` only the report.',
})

export const readPhotoPath = (personId: string, version: number): string =>
  `/api/people/${personId}/photo?v=${version}`
