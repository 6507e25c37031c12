import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  elsewhere: '(another site, new tab)',
  table: 'Table',
}
