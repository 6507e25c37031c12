import { cleanText } from '@osmose/shared/text/clean-text'
import { excerpt } from '@osmose/shared/text/to-plain'
import { Parser } from 'htmlparser2'

export interface PageWords {
  site: string
  /** Empty where the page does not name itself. */
  title: string
  description: string
}

/** What a page says of itself in its head: words only, on one line each. Takes anything, time grows with the length. */
export function pageWords(html: string, hostname: string): PageWords {
  const said = new Map<string, string>()
  let title: string | undefined
  let inTitle = false
  const parser = new Parser(
    {
      onopentag(name, { property, name: called, content }) {
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
        if (name === 'title') inTitle = false
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
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
