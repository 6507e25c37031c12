import * as z from 'zod/mini'
import { plainName, unturned } from './plain-name.js'

/** The small types that every contract is made of. */

export const id = z.uuid()
export const instant = z.iso.datetime({ offset: true })
/** A calendar day without time zone, `2026-11-23`. */
export const day = z.iso.date()
export const locale = z.enum(['fr', 'en'])
export type Locale = z.output<typeof locale>

/** Text a person wrote on one line: trimmed, in NFC, without control and direction characters, never empty. */
export const line = (max: number) => optionalLine(max).check(z.minLength(1))

/** As `line`, but may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .check(
      z.overwrite(unturned),
      z.trim(),
      z.normalize('NFC'),
      z.maxLength(max),
      z.regex(/^[^\p{Cc}\p{Cs}]*$/u),
    )

/** Text of several lines; line breaks and tabs are the only control characters. */
export const prose = (max: number, min = 1) =>
  z
    .string()
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(min),
      z.maxLength(max),
      z.regex(/^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u),
    )

/** What somebody's file was called, made fit to be shown; see `plainName`. */
export const fileName = z.pipe(
  z.string().check(z.maxLength(4_096)),
  z.transform((name) => plainName(name)),
)

/** `true`/`false` in a query string. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((v) => v === 'true'),
)

/** A page of a list: opaque cursor in, opaque cursor out, never a total. */
export const pageQuery = { cursor: z.optional(z.string().check(z.maxLength(400))) }
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) })

export const empty = z.object({})
