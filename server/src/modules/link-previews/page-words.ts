import { cleanText } from '@osmose/shared/text/clean-text'
import { excerpt } from '@osmose/shared/text/to-plain'
import { Parser } from 'htmlparser2'

export interface PageWords {
  site: string
  /** Empty where the page does not name itself. */
  title: string
  description: string
}

/** No head is as deep: the parser moves every open tag with each new one, so depth would cost its square. */
const DEEPEST = 256
/** In characters; what is read before depth is looked at again. */
const PIECE = 4_096

/**
 * What a page says of itself in its head: words only, on one line each. Takes anything, time grows with the length;
 * what lies deeper than a head is not read.
 */
export function pageWords(html: string, hostname: string): PageWords {
  const said = new Map<string, string>()
  let title: string | undefined
  let inTitle = false
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, { property, name: called, content }) {
        depth += 1
        if (name === 'title' && title === undefined) {
          inTitle = true
          title = ''
        }
        const key = (property ?? called ?? '').toLowerCase()
        if (name === 'meta' && content !== undefined && known.has(key) && !said.has(key))
          said.set(key, content.slice(0, 2_000))
      },
      ontext(text) {
        if (inTitle && title !== undefined && title.length < 2_000) title += text
      },
      onclosetag(name) {
        depth -= 1
        if (name === 'title') inTitle = false
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && depth <= DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE))
  parser.end()
  return {
    site: line(said.get('og:site_name') ?? hostname.replace(/^www\./, ''), 80),
    title: line(said.get('og:title') ?? said.get('twitter:title') ?? title ?? '', 200),
    description: line(said.get('og:description') ?? said.get('description') ?? '', 300),
  }
}

const known = new Set(['og:site_name', 'og:title', 'twitter:title', 'og:description', 'description'])

function line(words: string, most: number): string {
  return excerpt(cleanText(words).replace(/\s+/g, ' ').trim(), most)
}
