import type { Catalogue } from '../core/messages.js'

export const fr = {
  of_text: 'Langue de ce texte',
  of_text_hint: 'Vous pourrez ajouter l’autre langue une fois publié.',
  same: 'C’est déjà la langue du texte d’origine.',
  title_missing: 'Donnez aussi un titre dans cette langue.',
  read_fr: 'Lire en français',
  read_en: 'Lire en anglais',
  stale: 'Cette version date d’avant la dernière modification du texte.',
  title: 'Dans l’autre langue',
  why_mine:
    'Une seule discussion, deux langues : chaque personne lit d’abord la sienne. Ce que vous enregistrez paraît aussitôt.',
  why_proposal: 'Votre proposition paraîtra quand la personne qui a écrit ce texte l’aura approuvée.',
  original: 'Texte d’origine',
  title_fr: 'Titre en français',
  title_en: 'Titre en anglais',
  text_fr: 'Texte en français',
  text_en: 'Texte en anglais',
  proposed_by: ({ name }: { name: string }) =>
    `Proposé par ${name}. Relisez, corrigez si besoin, puis approuvez.`,
  to_review: 'À revoir : le texte d’origine a changé depuis.',
  approve: 'Approuver et publier',
  propose: 'Proposer',
  approved: 'La version est publiée.',
  proposed: 'Votre proposition est transmise.',
  remove: 'Retirer cette langue',
  removed: 'Cette langue est retirée.',
  conflict_keep_why: 'Votre texte est ci-dessous. Une fois enregistré, il remplace l’autre.',
  cancel: 'Annuler',
} as const satisfies Catalogue
