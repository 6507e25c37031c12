import type { Locale } from '@osmose/shared/core/fields'
import { formatList } from '@osmose/shared/core/format'
import type { Conversation, ConversationCard } from '@osmose/shared/messages/messages.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Translate } from '../../lib/i18n'

const others = (conversation: Conversation | ConversationCard): PersonRef[] =>
  conversation.people.map((one) => ('person' in one ? one.person : one))

const first = (name: string) => name.split(' ')[0] ?? name

/** Its own name, that of the other person, or the first names of its people. */
export function nameOf(t: Translate, locale: Locale, conversation: Conversation | ConversationCard): string {
  if (conversation.name) return conversation.name
  const people = others(conversation)
  const [only] = people
  if (!only) return t('messages.alone')
  if (conversation.kind === 'pair') return only.name
  const shown = people.slice(0, 3).map(({ name }) => first(name))
  const more = conversation.size - 1 - shown.length
  return t('messages.group_of', {
    names: more > 0 ? shown.join(', ') : formatList(locale, [...shown, t('messages.you_inside')]),
    others: more > 0 ? more + 1 : 0,
  })
}

/** « Vous, Fumiko Lacaze et Bastien Kermarrec », at most three by name. */
export function peopleLine(t: Translate, locale: Locale, conversation: Conversation): string {
  const names = others(conversation).map(({ name }) => name)
  if (names.length === 0) return t('messages.alone')
  const shown = names.slice(0, names.length === 4 ? 4 : 3)
  const more = names.length - shown.length
  if (more === 0) return formatList(locale, [t('messages.you'), ...shown])
  return t('messages.with_you', {
    names: t('messages.group_of', { names: shown.join(', '), others: more }),
  })
}

/** To whom one writes: « Fumiko et Bastien ». */
export function addressees(t: Translate, locale: Locale, conversation: Conversation): string {
  if (conversation.kind === 'pair') return first(others(conversation)[0]?.name ?? '')
  if (conversation.name && conversation.size > 4) return conversation.name
  const names = others(conversation).map(({ name }) => first(name))
  const shown = names.slice(0, 3)
  return t('messages.group_of', { names: formatList(locale, shown), others: names.length - shown.length })
}
