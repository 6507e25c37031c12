import { emailOf, fieldsOf, line, optionalLine, timeZoneOf, type Fields } from './clean.js'
import type { Claim, Ledger } from './ledger.js'
import type { PersonRecord } from './records.js'
import { slackId, slackSource, type Outcome } from './slack-source.js'

/**
 * Who is who in one export. People come from the users files; integrations that write under a name come from their
 * messages, and so do authors from elsewhere (shared channels) whom a message describes. Only where no users file can
 * be read at all, a person is made of a bare id, so that the conversations still come in.
 */
export class SlackPeople {
  /** False as long as no user has been read: then bare ids are taken for persons. */
  private described = false
  private readonly names = new Map<string, string>()
  private readonly botIds = new Map<string, string>()
  private readonly ledger: Ledger

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id)
  }

  /** One element of a users file. */
  user(value: unknown, place: string): PersonRecord | undefined {
    const claim = this.ledger.found('person')
    const user = fieldsOf(value)
    const id = slackId(user?.id)
    if (!user || !id || this.names.has(id)) {
      claim.leftOut(user && id ? 'duplicate' : 'broken_record')
      return undefined
    }
    this.described = true
    const profile = fieldsOf(user.profile) ?? {}
    const botId = slackId(profile.bot_id)
    if (botId) this.botIds.set(botId, id)
    return this.emit(claim, id, place, nameFrom(user, profile) ?? id, {
      email: emailOf(profile.email ?? user.email),
      title: optionalLine(profile.title),
      locale: optionalLine(user.locale, 20),
      timeZone: timeZoneOf(user.tz),
      active: user.deleted !== true,
      service: user.is_bot === true || user.is_workflow_bot === true || id === 'USLACKBOT',
    })
  }

  /** Somebody referred to by id only: known, or made up where nobody is described. */
  member(id: string, place: string): Outcome<PersonRecord | string> {
    if (this.names.has(id)) return { ok: id }
    if (this.described) return { why: 'unknown_person' }
    return { ok: this.emit(this.ledger.found('person'), id, place, id, { placeholder: true }) }
  }

  /** The author of a message: an id, or the record of somebody met here for the first time. */
  author(message: Fields, place: string): Outcome<PersonRecord | string> {
    const comment = fieldsOf(message.comment)
    const id = slackId(message.user) ?? slackId(comment?.user)
    if (id && this.names.has(id)) return { ok: id }
    if (id === 'USLACKBOT') return { why: 'system_message' }
    if (id && message.subtype !== 'bot_message') return this.stranger(id, message, place)
    return this.integration(message, place)
  }

  private stranger(id: string, message: Fields, place: string): Outcome<PersonRecord> {
    const profile = fieldsOf(message.user_profile) ?? {}
    const name =
      nameFrom(profile, profile) ?? (this.described ? undefined : (labelOf(id, message.text) ?? id))
    if (!name) return { why: 'unknown_author' }
    return { ok: this.emit(this.ledger.found('person'), id, place, name, { placeholder: true }) }
  }

  /** An integration is the name under which it writes: one webhook may serve several. */
  private integration(message: Fields, place: string): Outcome<PersonRecord | string> {
    const botId = slackId(message.bot_id)
    const profile = fieldsOf(message.bot_profile) ?? {}
    const name = optionalLine(message.username, 80) ?? optionalLine(profile.name, 80)
    const user = botId && this.botIds.get(botId)
    if (user) return { ok: user }
    if (!name)
      return { why: botId || message.subtype === 'bot_message' ? 'bot_without_author' : 'unknown_author' }
    const id = `bot:${botId ?? ''}:${name}`
    if (this.names.has(id)) return { ok: id }
    return { ok: this.emit(this.ledger.found('person'), id, place, name, { service: true }) }
  }

  private emit(
    claim: Claim,
    id: string,
    place: string,
    name: string,
    more: Partial<PersonRecord>,
  ): PersonRecord {
    this.names.set(id, name)
    const source = slackSource(id, place)
    return { type: 'person', source, claim, name, active: true, service: false, placeholder: false, ...more }
  }
}

function nameFrom(user: Fields, profile: Fields): string | undefined {
  const candidates = [user.real_name, profile.real_name, profile.display_name, user.name]
  return candidates.map((candidate) => line(candidate, 120)).find((name) => name !== '')
}

/** Old exports write mentions with the name: `<@U1|marie.dupont> uploaded a file`. */
function labelOf(id: string, text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(`<@${id}|`)) return undefined
  return optionalLine(text.slice(id.length + 3, text.indexOf('>')), 120)
}
