import type { TextDocument } from '../text/document.js'

/** Addresses of pages. The id at their end decides; the words before it are for people and may be old. */

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ending = new RegExp(`(?:^|-)(${uuid})$`, 'i')
const link = new RegExp(`^(?:/communities/[^/?#]+)?/pages/(?:[^/?#]*-)?(${uuid})(#[^#]*)?$`, 'i')

/** `Serrer une bride à chaud` is `serrer-une-bride-a-chaud`; empty when nothing is left of the title. */
export function pageSlug(title: string): string {
  return title
    .slice(0, 200)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

/** The id in `serrer-une-bride-a-chaud-0193…`. */
export const pageIdOf = (segment: string): string | undefined => ending.exec(segment)?.[1]?.toLowerCase()

/** The page a link leads to, and the place in it (`#…` or empty), when it leads to a page of this site. */
export function linkedPage(href: string): { pageId: string; hash: string } | undefined {
  const found = link.exec(href)
  return found?.[1] ? { pageId: found[1].toLowerCase(), hash: found[2] ?? '' } : undefined
}

/** How a link to a page is kept in a text: it says no name, so it survives new titles and moves. */
export const keptPageHref = (pageId: string, hash = ''): string => `/pages/${pageId}${hash}`

/** The ids of the pages a text links to, each once. */
export function linkedPageIds(document: TextDocument): string[] {
  const ids = new Set<string>()
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(look)
    const { type, attrs, content, marks } = node as Partial<Record<string, unknown>>
    const href = type === 'link' ? (attrs as { href?: unknown } | undefined)?.href : undefined
    const found = typeof href === 'string' ? linkedPage(href) : undefined
    if (found) ids.add(found.pageId)
    look(content)
    look(marks)
  }
  look(document)
  return [...ids]
}
