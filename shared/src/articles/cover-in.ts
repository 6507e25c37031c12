import * as z from 'zod/mini'
import { id } from '../core/fields.js'

const given = z.object({ article: z.object({ cover: z.object({ fileId: id }) }) })

/** The file of the cover in what the kinds of a draft were given so far, whatever that is. */
export function coverIn(details: Readonly<Record<string, unknown>>): string | undefined {
  return given.safeParse(details).data?.article.cover.fileId.toLowerCase()
}
