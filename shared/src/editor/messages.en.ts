import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  list: 'List',
  numbered: 'Numbered list',
  quote: 'Quote',
  link: 'Link',
  link_address: 'Address of the link',
  link_set: 'Set the link',
  link_remove: 'Remove the link',
  link_wrong: 'This is not an address. For example: https://example.com',
  mention: 'Name someone',
  topic: 'Topic',
  remove: 'Remove',
  alt_label: 'What can be seen in this image?',
  alt_hint: 'For those who do not see it, and to find it by searching.',
  alt_example: 'For example: lid ajar, wear mark on the left',
  alt_decorative: 'Purely decorative',
  alt_decorative_chosen: 'Purely decorative: yes',
}
