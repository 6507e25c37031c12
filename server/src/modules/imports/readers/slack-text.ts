import { prose, webAddress } from './clean.js'
import { withEmoji } from './slack-emoji.js'

export interface SlackText {
  /** Markdown. */
  readonly text: string
  /** Ids of the persons mentioned, each once. */
  readonly mentions: readonly string[]
}

/**
 * Slack's own markup as Markdown. `<@U1>` becomes `@[Name](person:U1)`; channels and groups keep their name; links
 * keep label and address; `*bold*`, `_italic_`, `~struck~`, code, quotes and bullets keep their meaning; whatever
 * Markdown would take for markup and Slack does not is escaped. Linear in the length of the text.
 * @param nameOf the name of a person known by id
 */
export function slackText(source: unknown, nameOf: (id: string) => string | undefined): SlackText {
  return new Translation(nameOf).translate(prose(source))
}

/** `[label](address)`, or the label alone where the address is not one of the web. */
export function markdownLink(label: string, address: unknown): string {
  const url = webAddress(address)
  const words = label.replace(/\s+/g, ' ').trim()
  if (!url) return escaped(words)
  return words === ''
    ? bare(url)
    : `[${marksEscaped(words.replace(/[\\[\]`]/g, '\\$&'))}](${url.replace(/[()<>\s\\]/g, percent)})`
}

/** Finished pieces are set aside behind two private characters, so that no later step touches them. */
const [START, END] = ['\ue000', '\ue001']

class Translation {
  private readonly pieces: string[] = []
  private readonly mentions = new Set<string>()
  private readonly nameOf: (id: string) => string | undefined

  constructor(nameOf: (id: string) => string | undefined) {
    this.nameOf = nameOf
  }

  translate(source: string): SlackText {
    const withoutCode = source
      .replace(/[\ue000\ue001]/g, '')
      .replace(/\n?```\n?([^]*?)\n?```\n?/g, (_, code: string) => this.aside(fenced(this.plain(code)), '\n'))
      .replace(/`([^`\n]+)`/g, (_, code: string) => this.aside(`\`${this.plain(code)}\``))
      .replace(/<([^<>\n]+)>/g, (_, token: string) => this.aside(this.token(this.restored(token))))
    const marked = emphases
      .reduce(
        (text, [pair, mark]) => text.replace(pair, (_, inner: string) => this.between(mark, inner)),
        withEmoji(decoded(withoutCode)),
      )
      .replace(/^([ \t]*)[•◦▪‣]\s*/gmu, (_, indent: string) => `${indent}${this.aside('- ')}`)
      .replace(/^>(?:>>)?[ ]?/gm, () => this.aside('> '))
    const text = this.restored(escaped(marked).replace(/\n{3,}/g, '\n\n'))
    return { text: text.trim(), mentions: [...this.mentions] }
  }

  private aside(piece: string, around = ''): string {
    this.pieces.push(piece)
    return `${around}${START}${this.pieces.length - 1}${END}${around}`
  }

  private between(mark: string, inner: string): string {
    return `${this.aside(mark)}${inner}${this.aside(mark)}`
  }

  private restored(text: string): string {
    return text.replace(/\ue000(\d+)\ue001/g, (_, index: string) => this.pieces[Number(index)] ?? '')
  }

  private token(token: string): string {
    const bar = token.indexOf('|')
    const target = decoded(bar < 0 ? token : token.slice(0, bar))
    const label =
      bar < 0
        ? ''
        : withEmoji(decoded(token.slice(bar + 1)))
            .replace(/[\ue000\ue001]/g, '')
            .trim()
    if (target.startsWith('@')) return this.person(target.slice(1), label)
    if (target.startsWith('#')) return escaped(`#${label || target.slice(1)}`)
    if (target.startsWith('!')) return escaped(everyone(target.slice(1), label))
    if (target.startsWith('mailto:')) return escaped(label || target.slice('mailto:'.length))
    const url = webAddress(target)
    if (!url) return escaped(label ? `${label} (${target})` : target)
    return label === '' || label === target ? bare(url) : markdownLink(label, url)
  }

  private person(id: string, label: string): string {
    const name = (this.nameOf(id) ?? (label || id)).replace(/[[\]()\\\n]/g, ' ').trim()
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id) || name === '') return escaped(`@${name}`)
    this.mentions.add(id)
    return `@[${name}](person:${id})`
  }

  /** Inside code: what one sees in Slack, with addresses and names in full. */
  private plain(code: string): string {
    return decoded(
      code.replace(/<([^<>\n]+)>/g, (_, token: string) => {
        const [target = '', label] = token.split('|', 2)
        if (target.startsWith('@')) return `@${this.nameOf(target.slice(1)) ?? label ?? target.slice(1)}`
        return label ?? target
      }),
    ).replace(/[\ue000\ue001`]/g, '')
  }
}

/** Pairs of marks that hug a text of one line and do not touch a word from outside. */
const emphases: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '**'],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu, '*'],
  [/(?<![\p{L}\p{N}~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\p{L}\p{N}~])/gu, '~~'],
]

function everyone(target: string, label: string): string {
  if (label) return /^(subteam|date)/.test(target) || label.startsWith('@') ? label : `@${label}`
  return target.startsWith('date') ? (target.split('^')[2] ?? '') : `@${target.split('^')[0]}`
}

function fenced(code: string): string {
  return `\`\`\`\n${code}\n\`\`\``
}

/** As it is where it is recognised as an address by itself, otherwise between brackets. */
function bare(url: string): string {
  return /^https?:\/\/[\w./?=&%#:+,;@-]*[A-Za-z0-9/]$/.test(url) && !url.includes('__')
    ? url
    : `<${url.replace(/[<>\s]/g, percent)}>`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

/** What Markdown would take for markup, and only that: the source stays readable and searchable. */
function escaped(text: string): string {
  return marksEscaped(
    text
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
      .replace(/`/g, '\\`')
      .replace(/\](?=[([:])/g, '\\]')
      .replace(/^([ \t]*)(#{1,6}(?=\s|$)|(?:=+|-{2,})(?=[ \t]*$))/gm, '$1\\$2'),
  )
}

function marksEscaped(text: string): string {
  return text
    .replace(/(?<=\S)\*|\*(?=\S)/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=[^\s\\])~/g, '\\~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
}
