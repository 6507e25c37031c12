import { Injectable } from '@nestjs/common'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { Messages } from '../messages/messages.public.js'
import { demoConversations } from './company/company.messages.js'
import { idOf, type Loading } from './demo.context.js'

/** What the cast says to each other in small. */
@Injectable()
export class LoadMessages {
  constructor(private readonly messages: Messages) {}

  async load({ tx, company, people }: Loading): Promise<void> {
    const names = new Map(company.people.map(({ key, name }) => [key, name]))
    const id = (key: string) => idOf(people, key)
    await this.messages.bring(
      tx,
      demoConversations(company.today, company.timeZone).map((conversation) => ({
        name: conversation.name,
        people: conversation.people.map((key) => ({ id: id(key), name: names.get(key) ?? key })),
        at: conversation.messages[0]?.at ?? new Date(`${company.today}T00:00:00Z`),
        unread: conversation.unread.map(id),
        muted: conversation.muted.map(id),
        messages: conversation.messages.map((message) => ({
          authorId: id(message.author),
          text: message.text,
          lang: detectLanguage(message.text, 'fr'),
          at: message.at,
          quotes: message.quotes,
          reactions: message.reactions.map(({ person, kind }) => ({ personId: id(person), kind })),
          ...(message.important
            ? {
                important: {
                  reason: message.important.reason,
                  acknowledgedBy: message.important.acknowledgedBy.map(id),
                },
              }
            : {}),
        })),
      })),
    )
  }
}
