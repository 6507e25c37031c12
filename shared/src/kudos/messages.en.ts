import { formatList } from '../core/format.js'
import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  to_oneself: 'You cannot thank yourself; someone else will.',
  out_of_sight: ({ names = [] }) =>
    `${names.length > 0 ? formatList('en', names) : 'One of these people'} cannot read what is written here and would not see your thanks.`,
  value_unknown: 'This value is no longer offered.',
  people_fixed: 'The people thanked stay the same; only the words can change.',

  title: 'A title, if you like',
  text: 'What for, in a few words',
  send: 'Say thank you',
  thanks_to: 'Thanks to',
  in_the_name_of: 'In the name of a value:',
  quoted: ({ name }) => `“${name}”`,
  whom: 'Who are you thanking?',
  whom_hint: 'A name, even misspelt',
  add: 'Add',
  remove: ({ name }) => `No longer thank ${name}`,
  nobody_yet: 'Name at least one person, ten at most.',
  not_oneself: 'People do not thank themselves. Name somebody else.',
  enough: 'Ten people: already quite a team.',
  value: 'In the name of which value?',
  no_value: 'None in particular',
  received: 'What they are thanked for',
  received_me: 'What you are thanked for',
  received_why: 'Words, never a count.',
  show: 'Show on my page',
  show_hint: 'Otherwise only you see them here; they stay in the feed where they were written.',
  none_me: 'When someone thanks you, it will appear here.',
  more: 'Older ones',
  hidden_now: 'Your thanks no longer appear on your page.',
  shown_now: 'Your thanks appear on your page.',
  values_title: 'What we stand for',
  values_why:
    'People give thanks in the name of one of them. A value that is removed stays on the thanks that carry it.',
  value_name: ({ number }) => `Value ${number}`,
  value_meaning: 'What it means here',
  value_add: 'Add a value',
  value_remove: ({ name }) => `Remove ${name}`,
  value_up: ({ name }) => `Move ${name} up`,
  values_save: 'Save the values',
  values_saved: 'The values are saved.',
}
