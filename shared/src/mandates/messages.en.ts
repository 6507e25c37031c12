import { plural, type Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  to_oneself: 'You publish in your own name already.',
  until_wrong: 'The end must be to come, and within a year.',
  none: 'You have no mandate for this, or no longer.',

  title: 'Publishing in somebody’s name',
  why: 'Whoever you give a mandate publishes in your name: each publication shows both names, and you are told each time.',
  given: 'You give a mandate to',
  held: 'You hold a mandate of',
  nobody: 'Nobody so far.',
  give: 'Give a mandate',
  to: 'To whom',
  to_hint: 'They must be able to write in the same places as you.',
  choose: 'Choose',
  kinds: 'For what',
  kind_announcement: 'Announcements',
  kind_article: 'Articles',
  kind_discussion: 'Discussions',
  kind_session: 'Answers in question sessions',
  until: 'Until',
  save: 'Give this mandate',
  saved: 'The mandate is given. They are told.',
  revoke: 'Take back',
  lay_down: 'Lay down',
  revoked: 'The mandate has ended.',
  is_over: 'over',
  ends: ({ time }) => `until ${time}`,
  used: ({ count }) => plural('en', count, { one: 'used once', other: `used ${count} times` }),
  incomplete: 'A person, a kind of publication and a date are needed.',
  cancel: 'Cancel',
}
