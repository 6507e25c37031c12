import type { Template } from '@osmose/shared/communities/communities.contract'
import type { CommunityKey } from '../company.types.js'

/** What each place of the demonstration was made for. */
export const templates: Readonly<Record<CommunityKey, Template>> = {
  'premieres-semaines': 'practice',
  soudure: 'practice',
  'qualite-terrain': 'field',
  chantier: 'field',
  idees: 'practice',
  quais: 'practice',
  clients: 'practice',
  securite: 'field',
  veille: 'practice',
  outils: 'helpdesk',
  covoiturage: 'interest',
  table: 'interest',
  english: 'interest',
  'prod-nantes': 'site',
  essais: 'project',
  chiffrage: 'practice',
  sillage: 'project',
  'hall-b': 'project',
}

/** Kept by the company itself. */
export const official: readonly CommunityKey[] = ['premieres-semaines', 'securite', 'direction']

export const welcomes: Readonly<Record<CommunityKey, string>> = {
  'premieres-semaines':
    'Bienvenue. Dites votre prénom, votre atelier et ce qui vous a surpris le premier jour : quelqu’un vous répond dans la demi-journée.\n\nPour un vestiaire, un badge ou une cantine, posez la question ici plutôt que d’attendre lundi.',
  soudure:
    'Bienvenue. Pour une question, dites la nuance, l’épaisseur et le procédé : la réponse viendra plus vite.\n\nFumiko, Mamadou et Rosa relisent chaque jour.',
  'qualite-terrain':
    'Bienvenue. Une photo du défaut vaut mieux que trois phrases, et personne n’est en cause ici.',
}

export const charters: Readonly<Record<CommunityKey, string>> = {
  clients:
    'Ici l’on rapporte ce que des clients ont dit.\n\nOn ne donne pas le nom d’une personne chez le client : sa fonction suffit. On écrit les mots reçus sans les durcir. On ne répond pas au client à la place du service qui en est chargé.',
}

/** A place everybody of one site belongs to, by rule. */
export const siteOfLyon = {
  name: 'Lyon, la vie du site',
  slug: 'lyon',
  founder: 'remi',
  moderator: 'samir',
  site: 'Lyon',
  purpose: 'Pour que les deux halls de Lyon sachent ce qui s’y passe avant de l’apprendre à Nantes.',
  problem: 'Les nouvelles de Lyon passent par quelques téléphones, et l’après-midi les reçoit le lendemain.',
  signs: ['Chaque semaine, une nouvelle vient d’un atelier.', 'Le matin et l’après-midi s’y lisent.'],
  welcome:
    'Bienvenue. Vous êtes ici parce que vous travaillez à Lyon : rien à faire pour y entrer, et l’on peut en sortir.',
} as const
