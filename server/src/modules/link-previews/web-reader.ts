import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import type { LookupFunction, Socket } from 'node:net'
import { TextDecoder } from 'node:util'
import { Agent, buildConnector, type Dispatcher, request } from 'undici'
import { isPublicAddress, publicUrl } from './addresses.js'

/** What decides where a request may go. Tests open it for a server of their own; nothing else does. */
export interface WebDoor {
  resolve: (hostname: string) => Promise<LookupAddress[]>
  permits: (address: string) => boolean
  /** Ports as a URL writes them; empty is that of the protocol: 80 or 443. */
  ports: readonly string[]
}

export const publicDoor: WebDoor = {
  resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
  permits: isPublicAddress,
  ports: [''],
}

export interface WebPage {
  /** Where it was found after redirections. */
  url: URL
  html: string
}

const MOST_BYTES = 1_000_000
const MOST_MS = 5_000
const MOST_HOPS = 4

/**
 * Reads a page of the public web and nothing else: every address is looked at when its name is resolved and again when
 * the line stands, for each redirection anew; at most 5 s and 1 MB in all, HTML only, nothing packed, no cookies.
 */
export class WebReader {
  constructor(private readonly door: WebDoor = publicDoor) {}

  /** The page, or undefined where there is none that may be shown. Never throws. */
  async read(href: string): Promise<WebPage | undefined> {
    const agent = new Agent({ connect: this.connector(), keepAliveTimeout: 1, pipelining: 0 })
    try {
      return await this.follow(agent, href, AbortSignal.timeout(MOST_MS))
    } catch {
      return undefined
    } finally {
      await agent.destroy().catch(() => undefined)
    }
  }

  private async follow(agent: Agent, first: string, signal: AbortSignal): Promise<WebPage | undefined> {
    let href = first
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const url = this.allowed(href)
      if (!url) return undefined
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headersTimeout: MOST_MS,
        bodyTimeout: MOST_MS,
        headers: {
          accept: 'text/html,application/xhtml+xml',
          'accept-encoding': 'identity',
          'user-agent': 'Osmose link preview',
        },
      })
      // What is given up breaks off with an error, which is nobody's.
      answer.body.on('error', () => undefined)
      const location = header(answer, 'location')
      if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== undefined) {
        answer.body.destroy()
        href = new URL(location, url).href
        continue
      }
      if (answer.statusCode !== 200 || !isHtml(answer)) {
        answer.body.destroy()
        return undefined
      }
      return { url, html: await start(answer) }
    }
    return undefined
  }

  private allowed(href: string): URL | undefined {
    if (this.door === publicDoor) return publicUrl(href)
    const url = new URL(href)
    return publicUrl(href, this.door.ports) ?? (this.door.permits(url.hostname) ? url : undefined)
  }

  /** Resolves by the door, refuses a name as soon as one of its addresses is refused, and looks again at the other end. */
  private connector(): buildConnector.connector {
    const { resolve, permits } = this.door
    const find: LookupFunction = (hostname, options, done) => {
      resolve(hostname).then(
        (found) => {
          const [first] = found
          if (!first || !found.every(({ address }) => permits(address))) done(new Error('refused'), [])
          else if (options.all) done(null, found)
          else done(null, first.address, first.family)
        },
        (error: NodeJS.ErrnoException) => done(error, []),
      )
    }
    const connect = buildConnector({
      timeout: MOST_MS,
      lookup: find,
      autoSelectFamily: false,
    } as buildConnector.BuildOptions)
    return (options, done) =>
      connect(options, (...[error, socket]) => {
        if (error) return done(error, null)
        const remote = (socket as Socket).remoteAddress ?? ''
        if (permits(remote)) return done(null, socket)
        ;(socket as Socket).destroy()
        done(new Error('refused'), null)
      })
  }
}

function header({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function isHtml(answer: Dispatcher.ResponseData): boolean {
  const type = header(answer, 'content-type') ?? ''
  const encoding = header(answer, 'content-encoding') ?? 'identity'
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(type) && encoding === 'identity'
}

/** The beginning of the page, up to the bound or the end of its head. */
async function start(answer: Dispatcher.ResponseData): Promise<string> {
  const charset = /charset=["']?([\w-]+)/i.exec(header(answer, 'content-type') ?? '')?.[1] ?? 'utf-8'
  const decoder = decoderOf(charset)
  let html = ''
  let bytes = 0
  for await (const piece of answer.body as AsyncIterable<Buffer>) {
    bytes += piece.length
    html += decoder.decode(piece, { stream: true })
    if (bytes > MOST_BYTES || /<\/head\s*>|<body[\s>]/i.test(html.slice(-piece.length - 10))) break
  }
  answer.body.destroy()
  return html.slice(0, MOST_BYTES)
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
