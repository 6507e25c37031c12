import { isTimeZone } from '@osmose/shared/core/is-time-zone'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { reachableByAll } from './reachable.js'

/**
 * The environment, parsed once. Nothing else in the program reads `process.env`. A setting that is wrong stops the
 * start with one line that says what to change; a database setting that is incomplete never falls back silently to
 * the embedded database.
 */
export abstract class Config {
  abstract readonly port: number
  abstract readonly host: string
  /** Whether there is a port at all: a worker has one only when `PORT` is given, and then for its health alone. */
  abstract readonly listens: boolean
  /** Where people reach this instance; decides cookie names and links in mails. */
  abstract readonly publicUrl: string
  abstract readonly dataDir: string
  /** Set when the default data folder was replaced by one that the unprivileged database user can reach. */
  abstract readonly dataDirNote?: string
  /** Undefined: the embedded PostgreSQL of `dataDir`. */
  abstract readonly databaseUrl?: string
  /** Undefined: files are kept in a folder of `dataDir`. */
  abstract readonly storageUrl?: string
  /** How much may be kept, in bytes: one file, all of one person, all together. */
  abstract readonly fileLimits: { readonly file: number; readonly person: number; readonly all: number }
  abstract readonly smtpUrl?: string
  abstract readonly mailFrom: string
  abstract readonly trustedProxies: readonly string[]
  abstract readonly role: 'web' | 'worker' | 'all'
  abstract readonly timeZone: string
  abstract readonly locale: 'fr' | 'en'
  /** Questions without a name appear together, at the end of so many minutes. */
  abstract readonly namelessMinutes: number
  abstract readonly demo: boolean
  /** Production strips what a reply should not carry; elsewhere a reply that breaks its contract fails loudly. */
  abstract readonly strictReplies: boolean
}

export class ConfigError extends Error {}

const wholeNumber = z.pipe(z.string(), z.transform(Number))
const list = z.pipe(
  z.string(),
  z.transform((v) =>
    v
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
)

const megabytes = z.pipe(wholeNumber, z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000)))
/** `s3://key:secret@host/bucket`; `s3+http://` without TLS. */
const isBucket = (address: string) => /^s3(\+http)?:\/\/[^\s:@/]+:[^\s:@/]+@[^\s/?]+\/[^\s/?]+/.test(address)

const environment = z.object({
  PORT: z._default(z.pipe(wholeNumber, z.number().check(z.int(), z.minimum(0), z.maximum(65535))), 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  DATA_DIR: z.optional(z.string().check(z.minLength(1))),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  STORAGE_URL: z.optional(z.string().check(z.refine(isBucket))),
  FILE_MAX_MB: z._default(megabytes, 100),
  FILE_QUOTA_PERSON_MB: z._default(megabytes, 5_000),
  FILE_QUOTA_MB: z._default(megabytes, 200_000),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z._default(z.string(), 'Osmose <osmose@localhost>'),
  TRUSTED_PROXIES: z._default(list, []),
  ROLE: z._default(z.enum(['web', 'worker', 'all']), 'all'),
  OSMOSE_TIME_ZONE: z._default(z.string().check(z.refine(isTimeZone)), 'Europe/Paris'),
  OSMOSE_LOCALE: z._default(z.enum(['fr', 'en']), 'fr'),
  NAMELESS_MINUTES: z._default(
    z.pipe(wholeNumber, z.number().check(z.int(), z.minimum(1), z.maximum(1440))),
    15,
  ),
  OSMOSE_DEMO: z._default(z.enum(['0', '1']), '1'),
  NODE_ENV: z._default(z.string(), 'production'),
})

export function readConfig(env: Readonly<Record<string, string | undefined>>, projectRoot: string): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    // An address with a secret in it is not printed.
    const shown = name === 'STORAGE_URL' ? '…' : given[name]
    throw new ConfigError(`The setting ${name}=${shown} is not valid. See docs/operations.md, "Settings".`)
  }
  refuseHalfADatabase(given)
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    listens: e.ROLE !== 'worker' || given.PORT !== undefined,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    ...dataDir(e.DATA_DIR, e.DATABASE_URL, projectRoot),
    databaseUrl: e.DATABASE_URL,
    storageUrl: e.STORAGE_URL,
    fileLimits: {
      file: e.FILE_MAX_MB * 1e6,
      person: e.FILE_QUOTA_PERSON_MB * 1e6,
      all: e.FILE_QUOTA_MB * 1e6,
    },
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    trustedProxies: e.TRUSTED_PROXIES,
    role: e.ROLE,
    timeZone: e.OSMOSE_TIME_ZONE,
    locale: e.OSMOSE_LOCALE,
    namelessMinutes: e.NAMELESS_MINUTES,
    demo: e.OSMOSE_DEMO === '1',
    strictReplies: e.NODE_ENV !== 'production',
  }
}

/** Somebody who sets PGHOST means their own database; starting an empty embedded one would hide their data. */
function refuseHalfADatabase(given: Record<string, unknown>) {
  if (given.DATABASE_URL) return
  const stray = Object.keys(given).find(
    (name) =>
      (name.startsWith('DATABASE_') && name !== 'DATABASE_URL') || name === 'PGHOST' || name === 'PGUSER',
  )
  if (stray)
    throw new ConfigError(
      `${stray} is set but DATABASE_URL is not. Set DATABASE_URL to use your own PostgreSQL, or unset ${stray} to use the embedded one.`,
    )
}

/** The database never runs as root; a project below /root cannot be reached by the user it runs as. */
function dataDir(given: string | undefined, databaseUrl: string | undefined, projectRoot: string) {
  if (given) return { dataDir: resolve(given) }
  const local = resolve(projectRoot, 'data')
  if (!databaseUrl && userInfo().uid === 0 && !reachableByAll(projectRoot))
    return {
      dataDir: '/var/lib/osmose',
      dataDirNote: 'Started as root from a private folder: the data folder is /var/lib/osmose.',
    }
  return { dataDir: local }
}
