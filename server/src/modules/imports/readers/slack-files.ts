import { fieldsOf, line, listOf, textOf, webAddress, type Fields } from './clean.js'
import type { FileReference } from './records.js'
import { markdownLink, slackText, type SlackText } from './slack-text.js'

type NameOf = (id: string) => string | undefined

/** The raw files of a message: a single `file` until 2018, a list since. */
export function rawFiles(message: Fields): readonly unknown[] {
  const files = listOf(message.files)
  return files.length > 0 || message.file === undefined || message.file === null ? files : [message.file]
}

/** What is kept of a file, which is never inside the export; undefined where nothing can be told of it. */
export function fileReference(raw: unknown, message: Fields): FileReference | undefined {
  const file = fieldsOf(raw)
  const id = line(file?.id, 64)
  if (!file || id === '') return undefined
  const name = line(file.title, 200) || line(file.name, 200)
  const addresses = [file.permalink, file.external_url, file.url_private, file.url, addressIn(message, id)]
  const url = addresses.map(webAddress).find((address) => address !== undefined)
  if (name === '' && !url) return undefined
  const size = typeof file.size === 'number' && file.size >= 0 ? file.size : undefined
  return { id, name: name || id, url, mediaType: line(file.mimetype, 100) || undefined, size }
}

/** The words of a message that shares files or comments one, without Slack's own framing, with a link to each file. */
export function textWithFiles(message: Fields, files: readonly FileReference[], nameOf: NameOf): SlackText {
  const words = slackText(ownWords(message), nameOf)
  const links = files
    .filter((file) => !file.url || !words.text.includes(file.url))
    .map((file) => markdownLink(file.name, file.url))
  const gap = links.length > 1 || words.text.includes('\n') ? '\n\n' : '\n'
  return {
    text: [words.text, links.join('\n')].filter((part) => part !== '').join(gap),
    mentions: words.mentions,
  }
}

/** `X uploaded a file: <link> and commented: words` is how Slack told it until 2018. */
function ownWords(message: Fields): unknown {
  const comment = fieldsOf(message.comment)?.comment
  if (message.subtype === 'file_comment' && typeof comment === 'string') return comment
  const text = textOf(message.text)
  const framed = /^<@[^>]*> (?:uploaded|shared) a file: <[^>]*>(?: and commented: ([^]*))?$/.exec(text)
  return framed ? (framed[1] ?? '') : text
}

function addressIn(message: Fields, id: string): string | undefined {
  const links = textOf(message.text).match(/<https?:[^<>|\n]+/g) ?? []
  return links.map((link) => link.slice(1)).find((link) => link.includes(id))
}
