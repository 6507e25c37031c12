/**
 * What was flagged: the post or the comment by its label, who flagged after how many hours (and a word to moderation),
 * the article of the charter that they quoted, and the decision if it is taken.
 */
export interface WrittenFlag {
  readonly on: string
  readonly by: readonly { readonly person: string; readonly after: number; readonly note?: string }[]
  readonly article: number
  readonly decision?: {
    readonly by: string
    readonly after: number
    readonly outcome: 'hidden' | 'restored' | 'dismissed'
    readonly reason: string
  }
}

export const flags: readonly WrittenFlag[] = [
  {
    on: 'ton-vif',
    article: 4,
    by: [
      { person: 'sandrine', after: 2, note: 'La remarque sur le plan est juste, la fin vise Denis.' },
      { person: 'claire', after: 5 },
    ],
  },
  {
    on: 'remise',
    article: 5,
    by: [
      {
        person: 'nadia',
        after: 1,
        note: 'Deux remises de clients, avec les noms, lisibles par tout le monde.',
      },
    ],
  },
  {
    on: 'pneus',
    article: 9,
    by: [{ person: 'odile', after: 2, note: 'Troisième annonce en trois semaines.' }],
  },
  {
    on: 'bagad',
    article: 4,
    by: [{ person: 'jonas', after: 4, note: 'On se moque des Bretons.' }],
    decision: {
      by: 'helene',
      after: 26,
      outcome: 'dismissed',
      reason:
        'Bastien est breton et plaisante de lui-même. Rien à reprocher ; merci d’avoir pris le temps de le signaler.',
    },
  },
  {
    on: 'accent',
    article: 4,
    by: [{ person: 'elodie', after: 3, note: 'Le chauffeur travaille avec nous depuis six ans.' }],
    decision: {
      by: 'helene',
      after: 20,
      outcome: 'hidden',
      reason:
        'La phrase vise la façon de parler d’une personne. Le sujet du camion reste utile : vous pouvez l’écrire à nouveau sans elle.',
    },
  },
  {
    on: 'taquinerie',
    article: 4,
    by: [{ person: 'nadege', after: 2 }],
    decision: {
      by: 'helene',
      after: 44,
      outcome: 'restored',
      reason:
        'Yanis m’écrit que c’est une plaisanterie entre eux et qu’elle l’a fait rire. Le commentaire revient ; gardons cet endroit pour les récits.',
    },
  },
  {
    on: 'cosmeor',
    article: 5,
    by: [
      { person: 'florence', after: 1, note: 'Un client nommé, avec son caractère.' },
      { person: 'victor', after: 6 },
    ],
    decision: {
      by: 'helene',
      after: 22,
      outcome: 'hidden',
      reason: 'Un client y est reconnaissable. La question du lavage à 95 °C garde toutes ses réponses.',
    },
  },
  {
    on: 'lampe',
    article: 6,
    by: [{ person: 'gerard', after: 5, note: 'Faut-il l’accord des deux ?' }],
    decision: {
      by: 'helene',
      after: 28,
      outcome: 'dismissed',
      reason:
        'Jeanne demande avant de publier, et la photo n’est pas encore affichée. Awa et Fabio ont dit oui.',
    },
  },
]
