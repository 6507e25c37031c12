import type { Catalogue } from '../core/messages.js'

export const fr = {
  label: 'Ce que dit la page liée',
  settings_title: 'Aperçus des liens',
  settings_switch: 'Montrer ce que disent les pages liées',
  settings_why:
    'Ce serveur lira alors les pages publiques du web vers lesquelles mènent les publications, jamais une adresse interne. Éteint, il n’en demande aucune et oublie ce qu’il en savait.',
  settings_saved: 'C’est réglé.',
} as const satisfies Catalogue
