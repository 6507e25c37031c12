import { fieldsOf, listOf, textOf, type Fields } from './clean.js'
import type { FileReference } from './records.js'
import { textWithFiles } from './slack-files.js'
import { slackText, type SlackText } from './slack-text.js'

/** Subtypes that carry what somebody said; a message without subtype does too. */
const spoken = new Set([
  'bot_message',
  'file_comment',
  'file_mention',
  'file_share',
  'me_message',
  'reply_broadcast',
  'thread_broadcast',
])

const announced =
  /^(channel|group|mpim|bot|pinned|unpinned|reminder|huddle|sh_room|tombstone|joiner|app_conversation|conversation|slackbot|ekm|user_changed|assistant|document)(_|$)/

/** Whether people speak in it, or Slack announces something, or it is a kind that came after this was written. */
export function subtypeOf(message: Fields): 'spoken' | 'system_message' | 'unknown_subtype' {
  const subtype = message.subtype
  if (subtype === undefined || subtype === null || subtype === '') return 'spoken'
  if (typeof subtype !== 'string') return 'unknown_subtype'
  if (spoken.has(subtype)) return 'spoken'
  return announced.test(subtype) ? 'system_message' : 'unknown_subtype'
}

/**
 * The text of a message. Previews of links are not part of it; what integrations put into attachments, and into blocks
 * where there is nothing else, is.
 */
export function wordsOf(
  message: Fields,
  files: readonly FileReference[],
  nameOf: (id: string) => string | undefined,
): SlackText {
  const said = textWithFiles(message, files, nameOf)
  const me = message.subtype === 'me_message' && said.text !== '' && !said.text.includes('\n')
  const text = me ? `*${said.text}*` : said.text
  if (text !== '' && message.subtype !== 'bot_message') return { text, mentions: said.mentions }
  const attached = attachments(message)
  const more = attached.length > 0 || text !== '' ? attached : scraps(message.blocks)
  const parts = more.map((part) => slackText(part, nameOf))
  return {
    text: [text, ...parts.map((part) => part.text)].filter((part) => part !== '').join('\n\n'),
    mentions: [...new Set([...said.mentions, ...parts.flatMap((part) => part.mentions)])],
  }
}

function attachments(message: Fields): string[] {
  return listOf(message.attachments)
    .slice(0, 100)
    .flatMap((attachment) => {
      const { pretext, title, title_link, text, fallback } = fieldsOf(attachment) ?? {}
      const link = textOf(title_link)
      const heading = link && textOf(title) ? `<${link}|${textOf(title)}>` : textOf(title)
      const parts = [textOf(pretext), heading, textOf(text)].filter((part) => part !== '')
      return parts.length > 0 ? [parts.join('\n')] : [textOf(fallback)]
    })
    .filter((part) => part !== '')
}

/** Every text inside blocks, in order. */
function scraps(value: unknown, depth = 0): string[] {
  if (depth > 12) return []
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((item) => scraps(item, depth + 1))
  const block = fieldsOf(value)
  if (!block) return []
  if (typeof block.text === 'string') return [block.text]
  return [block.text, block.elements, block.fields].flatMap((part) => scraps(part, depth + 1))
}
