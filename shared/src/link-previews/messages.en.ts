import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  label: 'What the linked page says',
  settings_title: 'Link previews',
  settings_switch: 'Show what linked pages say',
  settings_why:
    'This server then reads the public pages of the web that posts link to, never an internal address. Switched off, it asks for none and forgets what it knew.',
  settings_saved: 'Done.',
}
