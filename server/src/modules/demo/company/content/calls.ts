/**
 * Words in which somebody of the cast is named, under conversations of the last days. `on`: the key of the post, or how its
 * title begins; `after`: minutes after it.
 */
export const calls: readonly {
  readonly on: string
  readonly by: string
  readonly after: number
  readonly text: string
}[] = [
  {
    on: 'Le mot de passe du samedi',
    by: 'anouk',
    after: 95,
    text: '@{ewa}, la base qualité tourne elle aussi le samedi matin. Est-elle dans le créneau de 2 h ?',
  },
  {
    on: 'etalonnage',
    by: 'rosa',
    after: 210,
    text: '@{ewa}, le relevé pourrait-il partir tout seul vers la base ? Aujourd’hui je le recopie.',
  },
  {
    on: 'etalonnage',
    by: 'anouk',
    after: 260,
    text: '@{etienne}, voilà la campagne dont je parlais lundi. Onze clés, aucune surprise.',
  },
  {
    on: 'Neuf questions reçues',
    by: 'samir',
    after: 120,
    text: '@{etienne}, et les vestiaires de Lyon ? On les a posés en dixième, trop tard pour la liste.',
  },
  {
    on: 'kind-poll-repas',
    by: 'jonas',
    after: 140,
    text: '@{nadege}, les équipes de l’après-midi pourront-elles déplacer leur pause ce jour-là ?',
  },
  {
    on: 'Ce qui change vraiment dans la nouvelle édition de la norme de qualification',
    by: 'mathilde',
    after: 180,
    text: '@{nadege}, il faudra sans doute deux places de plus à la formation de mars.',
  },
  {
    on: 'Jeudi, la table du fond est pour les mélanges',
    by: 'lison',
    after: 75,
    text: '@{nadege}, @{helene}, il reste deux chaises au bout. On vous les garde.',
  },
  {
    on: 'bonjour-eleni',
    by: 'camille',
    after: 200,
    text: '@{helene}, qui pourrait lui montrer un polissage cette semaine ? Elle part au salon le 2.',
  },
  {
    on: 'Karim est arrivé au quai B',
    by: 'moussa',
    after: 130,
    text: '@{karim}, passe me voir quand le camion de Nantes arrive, je te montre les sangles.',
  },
  {
    on: 'Karim est arrivé au quai B',
    by: 'tom',
    after: 190,
    text: '@{karim}, la gaufre du vendredi, c’est à 10 h, derrière la presse à carton.',
  },
]
