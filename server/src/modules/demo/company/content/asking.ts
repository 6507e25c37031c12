/** Question sessions of the company. `from`: days from today; hours are whole, in UTC. */
export interface DemoSession {
  readonly key: string
  readonly community: string
  readonly author: string
  readonly leader: string
  readonly title: string
  readonly text: string
  readonly ago: number
  /** Days from today at which questions end and answers begin. */
  readonly closes: number
  readonly answers: number
  readonly questions: readonly (readonly [text: string, votes: number, answer?: string])[]
}

export const sessions: readonly DemoSession[] = [
  {
    key: 'session-plan',
    community: 'direction',
    author: 'gaelle',
    leader: 'etienne',
    title: 'Vos questions sur le plan à trois ans',
    text: 'Une heure à la cantine de Nantes, et ici pour tous les sites. Les plus attendues d’abord.',
    ago: 6,
    closes: -1,
    answers: 2,
    questions: [
      ['La ligne de Porto sera-t-elle doublée, ou déplacée ?', 23],
      ['Que devient l’atelier de Nantes pendant les travaux ?', 19],
      ['Combien d’apprentis l’an prochain, et dans quels métiers ?', 11],
      ['Le télétravail du vendredi va-t-il rester ?', 7],
    ],
  },
  {
    key: 'session-securite',
    community: 'securite',
    author: 'didier',
    leader: 'didier',
    title: 'Une heure sur les équipements de protection',
    text: 'Ce qui gêne, ce qui manque, ce qui a changé depuis l’audit.',
    ago: 16,
    closes: -12,
    answers: -11,
    questions: [
      [
        'Pourquoi les gants anticoupure ont-ils changé de fournisseur ?',
        14,
        'L’ancien ne livrait plus les petites tailles. Les nouveaux sont au même niveau, testés ici en septembre.',
      ],
      [
        'Peut-on avoir des visières qui ne s’embuent pas ?',
        9,
        'Oui : vingt à l’essai dès lundi en chaudronnerie. Dites ici ce que vous en pensez.',
      ],
    ],
  },
]

/** Asked without a name. */
export const nameless = {
  key: 'question-sans-nom',
  community: 'securite',
  title: 'À qui parler d’un quasi-accident qu’on préfère ne pas signer ?',
  text: 'Personne n’a été blessé, mais cela peut recommencer.',
  ago: 3,
} as const

export const mandate = { from: 'etienne', to: 'gaelle', kinds: ['announcement', 'session'] } as const
