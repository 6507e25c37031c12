import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  title: 'Le titre de votre article',
  text: 'Prenez la place qu’il vous faut : on viendra pour lire.',
  summary: 'Résumé',
  summary_hint: 'Deux phrases qui donnent envie, à la place du texte dans le fil.',
  reading: ({ minutes }: { minutes: number }) =>
    plural('fr', minutes, { one: 'une minute de lecture', other: `${minutes} minutes de lecture` }),
  read: 'Lire l’article',
} as const satisfies Catalogue
