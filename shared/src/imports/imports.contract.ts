import * as z from 'zod/mini'
import { communityRef } from '../communities/communities.contract.js'
import { endpoint } from '../core/endpoint.js'
import { fileName, id, instant, locale, pageOf, pageQuery } from '../core/fields.js'
import { socketMessage } from '../core/socket-message.js'

/** What is counted. Posts and comments are both `message`. */
export const inputKind = z.enum(['person', 'community', 'membership', 'message', 'reaction', 'file'])
export const inputKinds = inputKind.options
export type InputKind = z.output<typeof inputKind>

const totals = z.object({
  found: z.int(),
  imported: z.int(),
  /** Already here, or the same person, and left as it was. */
  merged: z.int(),
  /** `why` is one of the reasons that the texts name `imports.why_…`. */
  leftOut: z.array(z.object({ why: z.string(), count: z.int() })),
})

/** Accounts for every input record: found = imported + merged + left out, for each kind. */
export const lossReport = z
  .object({
    person: totals,
    community: totals,
    membership: totals,
    message: totals,
    reaction: totals,
    file: totals,
  })
  .register(z.globalRegistry, { id: 'LossReport' })
export type LossReport = z.output<typeof lossReport>

/** Something about the whole file, with the first few places where it was met. */
export const importNote = z.object({ code: z.string(), count: z.int(), places: z.array(z.string()) })
export type ImportNote = z.output<typeof importNote>

export const importStatus = z.enum(['waiting', 'running', 'rehearsed', 'done', 'failed', 'cancelled'])

export const importView = z
  .object({
    id,
    format: z.enum(['slack', 'archive']),
    fileName: z.string(),
    fileBytes: z.int(),
    status: importStatus,
    /** Nothing is kept of a dry run but its report. */
    dryRun: z.boolean(),
    /** Whether what it brings counts in the adoption figures. */
    countHistory: z.boolean(),
    /** Null when started on the command line. */
    startedBy: z.nullable(z.string()),
    createdAt: instant,
    finishedAt: z.nullable(instant),
    /** When somebody looked at what came in and found it good. */
    verifiedAt: z.nullable(instant),
    progress: z.object({ done: z.int(), total: z.int() }),
    report: z.nullable(lossReport),
    notes: z.array(importNote),
    /** One of the error codes below without its first word, or `internal`. */
    failure: z.nullable(z.string()),
    /** `run`: for the first time, or to take up what was interrupted. */
    can: z.object({ run: z.boolean(), cancel: z.boolean(), verify: z.boolean() }),
  })
  .register(z.globalRegistry, { id: 'Import' })
export type Import = z.output<typeof importView>

const unreadable = { status: 422 } as const
/** Why a file as a whole cannot be read, and why an act is not possible now. */
export const importsErrors = {
  'imports.encrypted': unreadable,
  'imports.entry_damaged': unreadable,
  'imports.entry_too_large': unreadable,
  'imports.not_a_zip': unreadable,
  'imports.not_an_archive': unreadable,
  'imports.not_readable': unreadable,
  'imports.too_many_entries': unreadable,
  'imports.unknown_format': unreadable,
  'imports.unpacks_too_large': unreadable,
  'imports.unsupported_version': unreadable,
  'imports.zip_damaged': unreadable,
  'imports.upload_broken': unreadable,
  'imports.file_gone': { status: 409 },
  'imports.not_now': { status: 409 },
} as const

const params = z.object({ importId: id })

export const uploadImport = endpoint('imports.upload', {
  route: 'POST /imports',
  access: 'admin',
  query: z.object({ fileName }),
  upload: { maxBytes: 2_000_000_000 },
  reply: importView,
  creates: true,
  errors: importsErrors,
  summary: 'Takes an export of Slack or an archive and rehearses its import: nothing is kept but the report.',
})

export const runImport = endpoint('imports.run', {
  route: 'PUT /imports/:importId/run',
  access: 'admin',
  params,
  body: z.object({ countHistory: z._default(z.boolean(), false) }),
  reply: importView,
  errors: importsErrors,
  summary: 'Imports what was rehearsed, or takes up an import that was interrupted.',
})

export const cancelImport = endpoint('imports.cancel', {
  route: 'DELETE /imports/:importId/run',
  access: 'admin',
  params,
  reply: importView,
  errors: importsErrors,
  summary: 'Stops an import; what came in stays, and it can be taken up again.',
})

export const readImport = endpoint('imports.read', {
  route: 'GET /imports/:importId',
  access: 'admin',
  params,
  reply: importView,
  summary: 'How far an import is, and its loss report.',
})

export const verifyImport = endpoint('imports.verify', {
  route: 'PUT /imports/:importId/verification',
  access: 'admin',
  params,
  reply: importView,
  errors: importsErrors,
  summary: 'I looked at what came in, and it is good.',
})

export const readArrived = endpoint('imports.arrived', {
  route: 'GET /imports/:importId/arrived',
  access: 'admin',
  params,
  reply: z.object({
    communities: z.array(communityRef),
    /** Conversations to look at, the longest first, three at most. */
    samples: z.array(
      z.object({ id, words: z.string(), lang: locale, community: z.string(), comments: z.int() }),
    ),
  }),
  summary: 'Where what an import brought stands now, as far as I may see it.',
})

export const listImports = endpoint('imports.list', {
  route: 'GET /imports',
  access: 'admin',
  query: z.object(pageQuery),
  reply: pageOf(importView),
  summary: 'Imports, newest first.',
})

/** For the person who started it: it began, ended or stopped. */
export const importChanged = socketMessage(
  'imports.changed',
  z.object({ importId: id, status: importStatus }),
)
