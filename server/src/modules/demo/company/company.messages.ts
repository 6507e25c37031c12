import { instantOf, localDay, weekday } from '@osmose/shared/core/local-day'
import { conversations } from './content/conversations.js'

type Kind = 'like' | 'thanks' | 'useful' | 'celebrate' | 'support'

interface DemoMessage {
  readonly author: string
  readonly text: string
  readonly at: Date
  /** Index of the message it answers. */
  readonly quotes?: number
  readonly reactions: { person: string; kind: Kind }[]
  important?: { reason: string; acknowledgedBy: string[] }
}

export interface DemoConversation {
  readonly name: string
  /** Keys of the company; the first one began it. */
  readonly people: readonly string[]
  readonly unread: readonly string[]
  readonly muted: readonly string[]
  readonly messages: readonly DemoMessage[]
}

/** The conversations of the cast, all before the midnight that opens `today`, on working days. */
export function demoConversations(today: string, timeZone: string): DemoConversation[] {
  const start = localDay(Date.parse(`${today}T12:00:00Z`), 'UTC')
  return conversations
    .trim()
    .split('\n\n')
    .map((block) => conversationOf(block, (days, clock) => instant(start, days, clock, timeZone)))
}

function conversationOf(block: string, at: (days: number, clock: string) => Date): DemoConversation {
  const [head = '', ...lines] = block.split('\n')
  const [name = '', people = '', ...flags] = head
    .replace(/^# ?/, '')
    .split('|')
    .map((part) => part.trim())
  const flag = (word: string) =>
    wordsOf(flags.find((part) => part.startsWith(`${word}:`))?.slice(word.length + 1) ?? '')
  const messages: DemoMessage[] = []
  for (const line of lines) {
    const last = messages.at(-1)
    const [sign, kind = '', ...who] = wordsOf(line)
    if (sign === '+') last?.reactions.push(...who.map((person) => ({ person, kind: kind as Kind })))
    else if (sign === '!' && last) {
      const [reason = '', by = ''] = line.slice(2).split(' / ')
      last.important = { reason, acknowledgedBy: wordsOf(by) }
    } else messages.push(messageOf(line, at))
  }
  return { name, people: wordsOf(people), unread: flag('unread'), muted: flag('muted'), messages }
}

function messageOf(line: string, at: (days: number, clock: string) => Date): DemoMessage {
  const bar = line.indexOf(' | ')
  const [days, clock = '', author = '', answers] = wordsOf(line.slice(0, bar))
  return {
    author,
    text: line.slice(bar + 3),
    at: at(Number(days), clock),
    ...(answers ? { quotes: Number(answers.slice(1)) - 1 } : {}),
    reactions: [],
  }
}

/** So many working days before `start`, at an hour of the company. */
function instant(start: number, days: number, clock: string, timeZone: string): Date {
  let day = start
  for (let left = days; left > 0;) if (weekday(--day) <= 5) left--
  const [hours, minutes] = clock.split(':').map(Number)
  return new Date(instantOf(day, (hours ?? 0) * 60 + (minutes ?? 0), timeZone))
}

const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean)
