import { type Catalogue, plural } from '../core/messages.js'

export const fr = {
  title: 'Le titre de votre article',
  text: 'Prenez la place qu’il vous faut : on viendra pour lire.',
  summary: 'Résumé',
  summary_hint: 'Deux phrases qui donnent envie, à la place du texte dans le fil.',
  reading: ({ minutes }: { minutes: number }) =>
    plural('fr', minutes, { one: 'une minute de lecture', other: `${minutes} minutes de lecture` }),
  read: 'Lire l’article',
  cover: 'Image de couverture',
  cover_add: 'Ajouter une image de couverture',
  cover_shape: 'Elle est rognée ainsi dans le fil ; la page de l’article la montre entière.',
  cover_change: 'Changer d’image',
  cover_remove: 'Retirer l’image',
  cover_alt_needed: 'Dites ce que l’on voit, ou que l’image est purement décorative.',
  cover_coming: 'L’image est encore en route. Publiez dès qu’elle est arrivée.',
  cover_lost: 'L’image n’est pas arrivée. Choisissez-la de nouveau, ou publiez sans elle.',
  cover_no_picture: 'Ce fichier n’est pas une image qui puisse être affichée.',
} as const satisfies Catalogue
