import * as z from 'zod/mini'
import { locale, prose } from '../core/fields.js'
import { textDocument, type TextDocument } from './document.js'
import { fileIdsIn } from './files.js'
import { toPlain } from './to-plain.js'

/** Whether nothing is in it: no word, no image, no file. */
export function isEmptyDocument(document: TextDocument): boolean {
  return toPlain(document).trim() === '' && fileIdsIn(document).length === 0
}

/** A document of at most `max` characters of words. */
export const documentOf = (max: number) =>
  textDocument.check(z.refine((document) => toPlain(document).length <= max, { error: 'too_big' }))

/**
 * The fields of a body that brings a text: Markdown in `text` (mentions as `@[Name](person:id)`), or the tree itself in
 * `document`, which then counts. Names of people and groups are those of the directory, whatever was given.
 */
export const textFields = (max: number) => ({
  text: z.optional(prose(max, 0)),
  document: z.optional(documentOf(max)),
  lang: z.optional(locale),
})

/** What such a body brings. */
export interface GivenText {
  text?: string | undefined
  document?: TextDocument | undefined
}

export function bringsText({ text, document }: GivenText): boolean {
  return document ? !isEmptyDocument(document) : text !== undefined && text !== ''
}
