import type { Catalogue } from '../core/messages.js'

export const fr = {
  elsewhere: '(autre site, nouvel onglet)',
  table: 'Tableau',
} as const satisfies Catalogue
